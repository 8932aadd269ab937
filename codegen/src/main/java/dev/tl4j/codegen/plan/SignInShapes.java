package dev.tl4j.codegen.plan;

import dev.tl4j.schema.model.Name;
import dev.tl4j.schema.model.Schema;
import java.util.List;

/** What we know of the calls that signing in takes, and of their answers. Layers may add to these; what is here must be as it is here. */
public final class SignInShapes {
    /**
     * A method of the binding, the call, its fields, its result. A field has a type and is then a parameter of the method, or a value, or
     * in parentheses a constructor of its own; brackets make it a vector of one.
     */
    private static final String CALLS = """
            sendCode: auth.sendCode phone_number:string api_id:int api_hash:string \
            settings:(codeSettings allow_flashcall:true current_number:true allow_app_hash:true \
            allow_missed_call:true logout_tokens:Vector<bytes>) = auth.SentCode
            resendCode: auth.resendCode phone_number:string phone_code_hash:string = auth.SentCode
            cancelCode: auth.cancelCode phone_number:string phone_code_hash:string = Bool
            resetLoginEmail: auth.resetLoginEmail phone_number:string phone_code_hash:string = auth.SentCode
            signIn: auth.signIn phone_number:string phone_code_hash:string phone_code:string = auth.Authorization
            signInByEmail: auth.signIn phone_number:string phone_code_hash:string \
            email_verification:(emailVerificationCode code:string) = auth.Authorization
            signUp: auth.signUp phone_number:string phone_code_hash:string first_name:string last_name:string \
            = auth.Authorization
            acceptTermsOfService: help.acceptTermsOfService id:(dataJSON data:string) = Bool
            sendVerifyEmailCode: account.sendVerifyEmailCode \
            purpose:(emailVerifyPurposeLoginSetup phone_number:string phone_code_hash:string) email:string \
            = account.SentEmailCode
            verifyEmail: account.verifyEmail \
            purpose:(emailVerifyPurposeLoginSetup phone_number:string phone_code_hash:string) \
            verification:(emailVerificationCode code:string) = account.EmailVerified
            getPassword: account.getPassword = account.Password
            checkPassword: auth.checkPassword password:(inputCheckPasswordSRP srp_id:long A:bytes M1:bytes) \
            = auth.Authorization
            importBotAuthorization: auth.importBotAuthorization flags:int=0 api_id:int api_hash:string \
            bot_auth_token:string = auth.Authorization
            exportLoginToken: auth.exportLoginToken api_id:int api_hash:string except_ids:Vector<long> = auth.LoginToken
            importLoginToken: auth.importLoginToken token:bytes = auth.LoginToken
            getSelf: users.getUsers id:[inputUserSelf] = Vector<User>
            logOut: auth.logOut = auth.LoggedOut
            """;

    /**
     * A constructor, the fields that we read ({@code ?} where one may be absent), and after the arrow what they make: a record, a constant,
     * or (in lower case) the one field itself. Those of a type stand together; those with a {@code ?} in front may be missing, and
     * {@code *} stands for all that we do not know.
     */
    private static final String ANSWERS = """
            auth.sentCode type:auth.SentCodeType phone_code_hash:string next_type?:auth.CodeType timeout?:int \
            -> CodeAnswer.Sent
            auth.sentCodeSuccess authorization:auth.Authorization -> CodeAnswer.Done
            ?auth.sentCodePaymentRequired store_product:string support_email_address:string -> CodeAnswer.PaymentRequired
            auth.sentCodeTypeApp length:int -> CodeDelivery.App
            auth.sentCodeTypeSms length:int -> CodeDelivery.Sms
            ?auth.sentCodeTypeSmsWord beginning?:string -> CodeDelivery.SmsWord
            ?auth.sentCodeTypeSmsPhrase beginning?:string -> CodeDelivery.SmsPhrase
            auth.sentCodeTypeCall length:int -> CodeDelivery.Call
            auth.sentCodeTypeFlashCall pattern:string -> CodeDelivery.FlashCall
            ?auth.sentCodeTypeMissedCall prefix:string length:int -> CodeDelivery.MissedCall
            ?auth.sentCodeTypeEmailCode email_pattern:string length:int -> CodeDelivery.Email
            ?auth.sentCodeTypeSetUpEmailRequired -> CodeDelivery.EmailSetUpRequired
            ?auth.sentCodeTypeFragmentSms url:string length:int -> CodeDelivery.FragmentSms
            ?auth.sentCodeTypeFirebaseSms length:int -> CodeDelivery.FirebaseSms
            auth.SentCodeType.* -> CodeDelivery.Other
            auth.codeTypeSms -> CodeKind.SMS
            auth.codeTypeCall -> CodeKind.CALL
            auth.codeTypeFlashCall -> CodeKind.FLASH_CALL
            ?auth.codeTypeMissedCall -> CodeKind.MISSED_CALL
            ?auth.codeTypeFragmentSms -> CodeKind.FRAGMENT_SMS
            auth.CodeType.* -> CodeKind.OTHER
            auth.authorization user:User -> SignInAnswer.SignedIn
            auth.authorizationSignUpRequired terms_of_service?:help.TermsOfService -> SignInAnswer.SignUpRequired
            help.termsOfService popup:true id:DataJSON text:string min_age_confirm?:int -> TermsOfService
            dataJSON data:string -> data
            user id:long bot:true access_hash?:long first_name?:string last_name?:string username?:string phone?:string \
            -> SignedInUser
            account.sentEmailCode email_pattern:string length:int -> EmailCode
            account.emailVerifiedLogin sent_code:auth.SentCode -> sentCode
            account.password has_password:true current_algo?:PasswordKdfAlgo srp_B?:bytes srp_id?:long hint?:string \
            -> PasswordChallenge
            passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow salt1:bytes salt2:bytes g:int p:bytes \
            -> PasswordAlgo.Srp
            PasswordKdfAlgo.* -> PasswordAlgo.Other
            auth.loginToken expires:int token:bytes -> LoginToken.Shown
            auth.loginTokenMigrateTo dc_id:int token:bytes -> LoginToken.MigrateTo
            auth.loginTokenSuccess authorization:auth.Authorization -> LoginToken.Accepted
            auth.loggedOut future_auth_token?:bytes -> LoggedOut
            """;

    private SignInShapes() {}

    static List<RequestShape> calls() {
        return CALLS.lines().map(RequestShape::parse).toList();
    }

    static List<AnswerShape> answers() {
        return ANSWERS.lines().map(AnswerShape::parse).toList();
    }

    /** The methods of a schema that signing in takes, by name, for a subset to keep. */
    public static List<String> methods(Schema schema) {
        return calls().stream()
                .map(RequestShape::method)
                .distinct()
                .filter(name -> schema.method(name).isPresent())
                .map(Name::toString)
                .toList();
    }
}
