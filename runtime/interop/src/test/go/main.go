// Serves one MTProto server of gotd for each transport that it offers, on loopback, and says where:
//
//	server <transport> <port> <public key, PKCS#1, DER, base64>
//
// Ends when its standard input does.
package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"runtime/debug"

	"github.com/gotd/td/bin"
	"github.com/gotd/td/tg"
	"github.com/gotd/td/tgerr"
	"github.com/gotd/td/tgtest"
	"github.com/gotd/td/tgtest/services"
	"github.com/gotd/td/tgtest/services/config"
	"github.com/gotd/td/transport"
)

const dc = 2

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	if err := serveAll(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "gotd:", err)
		os.Exit(1)
	}
	fmt.Println("version", version())
	if _, err := io.Copy(io.Discard, os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "gotd: standard input:", err)
	}
	cancel()
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == "github.com/gotd/td" {
				return module.Version
			}
		}
	}
	return "unknown"
}

func serveAll(ctx context.Context) error {
	codecs := map[string]func() transport.Codec{
		"abridged":            transport.Abridged.Codec,
		"intermediate":        transport.Intermediate.Codec,
		"padded-intermediate": func() transport.Codec { return padded{transport.PaddedIntermediate.Codec()} },
		"full":                transport.Full.Codec,
		"detected":            nil,
	}
	for name, codec := range codecs {
		listener, err := net.Listen("tcp4", "127.0.0.1:0")
		if err != nil {
			return err
		}
		if err := serve(ctx, name, codec, listener, listener.Addr()); err != nil {
			return err
		}
	}
	obfuscated, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return err
	}
	if err := serve(ctx, "obfuscated", nil, transport.ObfuscatedListener(obfuscated), obfuscated.Addr()); err != nil {
		return err
	}
	return serveWebSocket(ctx)
}

// gotd takes up to 3 bytes of padding away; the transport has up to 15. What is left over is known by the length of an encrypted packet,
// whose part under the key is a multiple of 16 bytes behind 24.
type padded struct{ transport.Codec }

func (p padded) Read(r io.Reader, b *bin.Buffer) error {
	if err := p.Codec.Read(r, b); err != nil {
		return err
	}
	const head = 24
	if b.Len() > head && !bytes.Equal(b.Buf[:8], make([]byte, 8)) {
		b.Buf = b.Buf[:b.Len()-(b.Len()-head)%16]
	}
	return nil
}

func serveWebSocket(ctx context.Context) error {
	port, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return err
	}
	listener, handler := transport.WebsocketListener(port.Addr())
	mux := http.NewServeMux()
	mux.Handle("/apiws", handler)
	go func() { _ = http.Serve(port, mux) }()
	return serve(ctx, "websocket", nil, listener, port.Addr())
}

func serve(
	ctx context.Context, name string, codec func() transport.Codec, listener net.Listener, address net.Addr,
) error {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	server := tgtest.NewServer(
		tgtest.NewPrivateKey(key), tgtest.UnpackInvoke(handlers()), tgtest.ServerOptions{DC: dc, Codec: codec})
	go func() {
		if err := server.Serve(ctx, transport.ListenCodec(codec, listener)); err != nil {
			fmt.Fprintln(os.Stderr, "gotd:", name, err)
		}
	}()
	der := base64.StdEncoding.EncodeToString(x509.MarshalPKCS1PublicKey(&key.PublicKey))
	fmt.Println("server", name, address.(*net.TCPAddr).Port, der)
	return nil
}

func handlers() *tgtest.Dispatcher {
	handlers := tgtest.NewDispatcher()
	config.NewService(&tg.Config{}, &tg.CDNConfig{}).Register(handlers)
	handlers.HandleFunc(tg.AccountSendConfirmPhoneCodeRequestTypeID, sendConfirmPhoneCode)
	handlers.HandleFunc(tg.HelpGetNearestDCRequestTypeID, func(server *tgtest.Server, request *tgtest.Request) error {
		return server.SendGZIP(request, &tg.NearestDC{Country: "NL", ThisDC: dc, NearestDC: 4})
	})
	handlers.Fallback(tgtest.HandlerFunc(services.NotImplemented))
	return handlers
}

// Answers by what was asked, so that a client which mixed up its answers would be found out.
func sendConfirmPhoneCode(server *tgtest.Server, request *tgtest.Request) error {
	var call tg.AccountSendConfirmPhoneCodeRequest
	if err := call.Decode(request.Buf); err != nil {
		return err
	}
	if call.Hash == "" {
		return server.SendErr(request, tgerr.New(400, "HASH_INVALID"))
	}
	var result bin.Encoder = &tg.AuthSentCode{
		Type:          &tg.AuthSentCodeTypeApp{Length: len(call.Hash)},
		PhoneCodeHash: call.Hash,
	}
	return server.SendResult(request, result)
}
