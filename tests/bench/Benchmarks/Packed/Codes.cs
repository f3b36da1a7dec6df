namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>The policy's words for flags: hand-written once more, so that an error in them shows.</summary>
internal static class Codes
{
    private static readonly string[] RouteNames = ["assess", "needs-information", "refer", "out-of-scope"];

    private static readonly string[] ReasonWords =
    [
        "other-shocking-imagery", "adults-only", "text", "not-imagery", "drawing", "not-sexual",
        "cloud", "device", "direct-message", "dark-web", "other-non-public", "no-link",
    ];

    private static readonly string[] NoticeWords =
    [
        "confidential", "analysts-decide", "legal-information", "do-not-search", "searching-is-punishable", "do-not-share", "sharing-is-punishable",
    ];

    private static readonly string[] FactWords = ["format", "rendering", "persons", "nature", "place", "link"];

    private static readonly string[] QuestionWords = ["immediate-danger", "items", "child-concern", "anonymous", "searched", "shared"];

    private static readonly string[] ReferralWords = ["emergency-112", "veilig-thuis", "police", "meld-misdaad-anoniem"];

    private static readonly string[] AnonymousFirstWords = ["emergency-112", "veilig-thuis", "meld-misdaad-anoniem", "police"];

    public static string Of(RouteByte route) => RouteNames[(int)route];

    public static string Of(ReasonFlags reasons) => Words((int)reasons, ReasonWords);

    public static string Of(NoticeFlags notices) => Words((int)notices, NoticeWords);

    // Police and the anonymous line always come together, so a change of order changes no bit.
    public static string Of(ReferralFlags referrals) =>
        Words((int)(referrals & ~ReferralFlags.AnonymousFirst), (referrals & ReferralFlags.AnonymousFirst) != 0 ? AnonymousFirstWords : ReferralWords);

    public static string Routes(int bits) => Words(bits, RouteNames);

    public static string Facts(int bits) => Words(bits, FactWords);

    public static string Questions(int bits) => Words(bits, QuestionWords);

    private static string Words(int bits, string[] words) =>
        string.Join(',', words.Where((_, bit) => (bits >> bit & 1) != 0));
}
