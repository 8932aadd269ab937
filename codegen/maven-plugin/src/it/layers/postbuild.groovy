def classes = new URLClassLoader([new File(basedir, 'target/classes').toURI().toURL()] as URL[], this.class.classLoader)
def sdk = classes.loadClass('com.acme.layers.Sdk')

assert sdk.schemas()*.layer() == [228, 229, 229, 0]
assert sdk.methods()*.name ==
        ['com.acme.before.account.SendConfirmPhoneCode', 'com.acme.now.account.SendConfirmPhoneCode']
assert sdk.schemas()[2].decode(sdk.getBasket().encode()) == sdk.getBasket()
assert sdk.schemas()[3].decode(sdk.info().encode()) == sdk.info()
