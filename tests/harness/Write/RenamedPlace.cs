using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>The present version in which an answer of the place has another name, as somebody would do it who did not think of URLs.</summary>
internal static partial class RenamedPlace
{
    public const string Old = "other-non-public";
    public const string New = "closed-group";

    /// <summary>Renamed in the facts, the rules and the texts, and in what a URL shows.</summary>
    public static string Mapped => Answer().Replace(File.ReadAllText(Hotline.LaterFile), $"\"{New}\"").Replace($"answer.place.{Old}", $"answer.place.{New}", StringComparison.Ordinal);

    /// <summary>Renamed in the facts, the rules and the texts; what a URL shows has the old word.</summary>
    public static string Forgotten => Mapped.Replace($"\"{Old}\": \"{New}\"", $"\"{Old}\": \"{Old}\"", StringComparison.Ordinal);

    /// <summary>Renamed, and no URL is read any more.</summary>
    public static string WithoutUrls => LastComma().Replace(AddressTexts().Replace(Evidence().Replace(Mapped, ""), ""), "");

    /// <summary>What the mapping file says of it.</summary>
    public static string Mapping => $"{{\"facts\": {{\"place\": {{\"answers\": {{\"{Old}\": [\"{New}\"]}}}}}}}}";

    // Not the rule's id, nor a key.
    [GeneratedRegex("(?<!\"id\": )\"other-non-public\"(?!\\s*:)")]
    private static partial Regex Answer();

    [GeneratedRegex("  \"evidence\": \\{.*?\\n  \\},\\n", RegexOptions.Singleline)]
    private static partial Regex Evidence();

    [GeneratedRegex(" *\"(address\\.[^\"]*|phrase\\.(alternative-other-address|ask-address[^\"]*|ask-paste|ask-suggested))\": .*\\n")]
    private static partial Regex AddressTexts();

    [GeneratedRegex(",(?=\\s*\\})")]
    private static partial Regex LastComma();
}
