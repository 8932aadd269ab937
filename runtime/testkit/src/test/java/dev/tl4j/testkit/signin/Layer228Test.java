package dev.tl4j.testkit.signin;

import dev.tl4j.testkit.signin.layer228.SignIn228;
import dev.tl4j.tl.TlSchema;

class Layer228Test extends StartTest {
    @Override
    TlSchema schema() {
        return SignIn228.schema();
    }
}
