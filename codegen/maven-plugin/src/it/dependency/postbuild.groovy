def builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert builds.size() == 2
def kept = { int step, String file -> new File(basedir, "sdk/kept/$step/com/acme/shop/$file") }

assert !builds[0].contains('tl4j: ')
assert kept(1, 'Voucher.class').file && !kept(1, 'Receipt.class').exists()

assert builds[1].contains('tl4j: generating anew: schemas-1.jar!/acme/shop.tl changed')
assert kept(2, 'Receipt.class').file && !kept(2, 'Voucher.class').exists()
