// GramJS as its users run it: connects to a data center, signs in if told to, and calls the page's method.
//
// Takes one argument, JSON: host, port, dc, transport (full, abridged, obfuscated), key (fingerprint, modulus, exponent; decimal),
// session, whether that isSignedIn, and how to sign in (botToken, or phone, code and password). Prints one line of JSON: what came out.
"use strict";

const bigInt = require("big-integer");
const { Api, TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");
const { Logger } = require("telegram/extensions");
const { _serverKeys } = require("telegram/crypto/RSA");
const { ConnectionTCPFull, ConnectionTCPAbridged, ConnectionTCPObfuscated } = require("telegram/network");
const { version } = require("telegram/package.json");

const transports = {
  full: ConnectionTCPFull,
  abridged: ConnectionTCPAbridged,
  obfuscated: ConnectionTCPObfuscated,
};

// GramJS dials port 80, whatever the session says.
function at(port, transport) {
  return class extends transports[transport] {
    constructor(options) {
      super({ ...options, port });
    }
  };
}

async function signIn(client, how) {
  if (how.botToken) {
    await client.start({ botAuthToken: how.botToken });
  } else if (how.phone) {
    await client.start({
      phoneNumber: how.phone,
      phoneCode: async () => how.code,
      password: async () => how.password,
      onError: (failure) => {
        throw failure;
      },
    });
  }
}

async function call(client) {
  try {
    const result = await client.invoke(
      new Api.account.SendConfirmPhoneCode({
        hash: "B5MnlS34H1JKyBE71zZfo1",
        settings: new Api.CodeSettings({
          allowFlashcall: true,
          currentNumber: true,
          allowAppHash: true,
          allowMissedCall: true,
          logoutTokens: [Buffer.from("arbitrary data here")],
        }),
      }),
    );
    return result.toJSON();
  } catch (failure) {
    return { error: String(failure.errorMessage || failure) };
  }
}

async function run(how) {
  _serverKeys.set(how.key.fingerprint, { n: bigInt(how.key.modulus), e: Number(how.key.exponent) });
  const session = new StringSession(how.session || "");
  if (!how.session) {
    session.setDC(how.dc, how.host, how.port);
  }
  const client = new TelegramClient(session, 1, "hash", {
    connection: at(how.port, how.transport),
    // One exchange in a hundred fails with it ("Step 3 invalid new nonce hash"): it loses zero bytes that a number begins with.
    connectionRetries: 5,
    requestRetries: 1,
    baseLogger: new Logger("none"),
  });
  if (!(await client.connect())) {
    throw new Error("no connection");
  }
  await signIn(client, how);
  const outcome = { version, transport: how.transport, result: await call(client), session: session.save() };
  if (how.botToken || how.phone || how.isSignedIn) {
    const me = await client.getMe();
    outcome.me = { id: me.id.toString(), bot: Boolean(me.bot), firstName: me.firstName };
  }
  await client.disconnect();
  return outcome;
}

run(JSON.parse(process.argv[2])).then(
  (outcome) => {
    console.log(JSON.stringify(outcome));
    process.exit(0);
  },
  (failure) => {
    console.error("gramjs: " + (failure && failure.stack ? failure.stack : failure));
    process.exit(1);
  },
);
