package dev.tl4j.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** RSA keys as PEM: PKCS#1 and X.509 for public ones, PKCS#1 and PKCS#8 for private ones. */
final class RsaPem {
    static final String PUBLIC_PKCS1 = "RSA PUBLIC KEY";
    static final String PRIVATE_PKCS1 = "RSA PRIVATE KEY";
    static final String PRIVATE_PKCS8 = "PRIVATE KEY";
    private static final String PUBLIC_X509 = "PUBLIC KEY";

    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

    private RsaPem() {}

    static RsaKey readPublic(String pem) {
        PemObject object = read(pem, Set.of(PUBLIC_PKCS1, PUBLIC_X509));
        try {
            RSAPublicKey key = object.getType().equals(PUBLIC_PKCS1)
                    ? RSAPublicKey.getInstance(object.getContent())
                    : publicFromX509(object.getContent());
            return new RsaKey(key.getModulus(), key.getPublicExponent());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw malformed("rsa public key", e);
        }
    }

    static RsaPrivateKey readPrivate(String pem) {
        PemObject object = read(pem, Set.of(PRIVATE_PKCS1, PRIVATE_PKCS8));
        try {
            RSAPrivateKey key = object.getType().equals(PRIVATE_PKCS1)
                    ? RSAPrivateKey.getInstance(object.getContent())
                    : privateFromPkcs8(object.getContent());
            return RsaPrivateKey.of(key.getPublicExponent(), key.getPrime1(), key.getPrime2());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw malformed("rsa private key", e);
        }
    }

    static PrivateKeyInfo pkcs8(RSAPrivateKey key) {
        try {
            return new PrivateKeyInfo(RSA, key);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
    }

    static String write(String type, ASN1Encodable content) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content.toASN1Primitive().getEncoded(ASN1Encoding.DER)));
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static RSAPublicKey publicFromX509(byte[] content) throws IOException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(content);
        requireRsa(info.getAlgorithm());
        return RSAPublicKey.getInstance(info.parsePublicKey());
    }

    private static RSAPrivateKey privateFromPkcs8(byte[] content) throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(content);
        requireRsa(info.getPrivateKeyAlgorithm());
        return RSAPrivateKey.getInstance(info.parsePrivateKey());
    }

    private static void requireRsa(AlgorithmIdentifier algorithm) {
        if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            throw new CryptoException("key algorithm: expected rsaEncryption, got " + algorithm.getAlgorithm());
        }
    }

    private static PemObject read(String pem, Set<String> types) {
        try (PemReader reader = new PemReader(new StringReader(pem))) {
            PemObject object = reader.readPemObject();
            String type = object == null ? "another text" : object.getType();
            if (object == null || !types.contains(type)) {
                throw new CryptoException(
                        "pem: expected one of " + types.stream().sorted().toList() + ", got " + type);
            }
            if (!object.getHeaders().isEmpty()) {
                throw new CryptoException("pem: expected a key without headers, got an encrypted one");
            }
            return object;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw malformed("pem", e);
        }
    }

    /** Leaves out the cause's message and the cause: a parser may quote what it could not read. */
    private static CryptoException malformed(String what, Exception e) {
        return new CryptoException(
                what + ": expected a readable one, got " + e.getClass().getSimpleName());
    }
}
