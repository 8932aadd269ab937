def builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert builds.size() == 2
def kept = { int step, String file -> new File(basedir, "kept/$step/com/acme/shop/$file") }

assert !builds[0].contains('tl4j: ')
assert kept(1, 'Voucher.class').file && !kept(1, 'Receipt.class').exists()

assert builds[1].contains('tl4j: generating anew: src/test/tl/shop.tl changed')
assert kept(2, 'Receipt.class').file && !kept(2, 'Voucher.class').exists()
