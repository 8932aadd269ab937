def builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert builds.size() == 7
def log = { int step -> builds[step - 1] }
def kept = { int step, String file -> new File(basedir, "kept/$step/com/acme/shop/$file") }
def refreshed = 'tl4j: generating anew: '

// 1: from scratch, with nothing to remove and so nothing to say
assert !log(1).contains('tl4j: ')
assert ['Item.class', 'Item.java', 'Item$Builder.class', 'Voucher.class', 'shop/Get.class', 'Shop.class', 'Basket.class']
        .every { kept(1, it).file }

// 2: unchanged
assert log(2).contains('Nothing to compile') && !log(2).contains('tl4j: ')

// 3: the schema changed, without clean
assert log(3).contains(refreshed + 'src/main/resources/acme/shop.tl changed')
assert kept(3, 'Item.java').text.contains('int price')
assert kept(3, 'shop/Put.class').file && kept(3, 'Basket.class').file
assert ['Voucher.java', 'Voucher.class', 'Voucher$Builder.class'].every { kept(1, it).file && !kept(3, it).exists() }

// 4: broken: the annotation's place, the schema's, what is wrong, the line and a caret under it
assert log(4).contains('COMPILATION ERROR')
assert log(4) =~ /package-info\.java:\[3,\d+] tl4j: acme\/shop\.tl:4:15: error: unknown type Itm, did you mean Item\?/
assert log(4).contains('shop.put item:Itm = Bool;')
assert !log(4).contains('NullPointerException')

// 5, 6: cut off, and whole again
assert log(5).contains(refreshed)
assert log(6).contains(refreshed + 'src/main/resources/acme/shop.tl changed')
assert kept(6, 'Item.class').bytes == kept(3, 'Item.class').bytes
assert kept(6, 'shop/Take.class').length() > 1000 && kept(6, 'Basket.class').file

// 7: on record
assert log(7).contains('Nothing to compile') && !log(7).contains('tl4j: ')
