package dev.tl4j.testkit.signin;

import dev.tl4j.testkit.signin.layer229.SignIn229;
import dev.tl4j.tl.TlSchema;

class Layer229Test extends StartTest {
    @Override
    TlSchema schema() {
        return SignIn229.schema();
    }
}
