using System.Text.RegularExpressions;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>
/// What no schema can know of a document, because it is about several of its places at once or about its bytes. The judge
/// counts these apart, and they must stay few.
/// </summary>
internal static partial class OnlyTheReader
{
    private static readonly (string Name, Regex Message)[] Known =
    [
        ("a property that stands twice", Twice()),
        ("half of a surrogate pair", Surrogate()),
        ("a text of more than 1 MiB", Size()),
        ("ids and names that must differ", Differ()),
        ("a finding that is accepted twice", AcceptedTwice()),
        ("a text that is accepted and not there", AcceptedText()),
        ("a fact's answers that do not fit each other", OwnAnswers()),
        ("a referral that does not stand earlier", Earlier()),
        ("a host that cannot exist", Host()),
    ];

    // Where a policy says its own words: of a changed word, the others that named it are wrong.
    private static readonly Regex OwnWords = Words();

    /// <summary>The name of what only the reader knows; null when some fault is one that a schema can know.</summary>
    /// <param name="faults">Everything that the reader says.</param>
    /// <param name="changed">Where the document was changed.</param>
    public static string? Name(IReadOnlyCollection<string> faults, string changed)
    {
        string[] told = [.. faults.Where(fault => !Others().IsMatch(fault))];
        string[] names = [.. told.Select(fault => OfOne(fault, changed)).OfType<string>()];
        return names.Length == told.Length ? names[0] : null;
    }

    private static string? OfOne(string fault, string changed)
    {
        foreach ((string name, Regex message) in Known)
        {
            if (message.IsMatch(fault)) return name;
        }

        bool elsewhere = new[] { ':', '.', '[' }.All(end => !fault.Contains($"{changed}{end}", StringComparison.Ordinal));
        return elsewhere && OwnWords.IsMatch(changed) && NamesAWord().IsMatch(fault) ? "words that the document itself changed" : null;
    }

    // The last of very many faults, which counts the others.
    [GeneratedRegex(@"\$: and [\d,]+ more faults$")]
    private static partial Regex Others();

    [GeneratedRegex("duplicate property")]
    private static partial Regex Twice();

    [GeneratedRegex("unpaired surrogate")]
    private static partial Regex Surrogate();

    [GeneratedRegex("longer than 1 MiB")]
    private static partial Regex Size();

    [GeneratedRegex("is the same language as|is also the id of another (section|fact|group|rule|rule for an empty report|referral|notice|label|impossible combination|guarantee|code system);|would be the same property|another scenario has this name")]
    private static partial Regex Differ();

    [GeneratedRegex("is not a text with its language before it|is not an id with its kind before it|is listed twice")]
    private static partial Regex AcceptedText();

    [GeneratedRegex("the same finding is accepted twice")]
    private static partial Regex AcceptedTwice();

    [GeneratedRegex(@"\$\.\w+Facts\[\d+\](\.closed\w*|\.alike\S*)?: .*(is not an answer to|'closed' must say|is also the id of another answer here)")]
    private static partial Regex OwnAnswers();

    [GeneratedRegex(@"precedes\.referral: .* is not an earlier referral")]
    private static partial Regex Earlier();

    [GeneratedRegex("the host of '(url|email|chat)' cannot exist")]
    private static partial Regex Host();

    [GeneratedRegex(@"^\$\.(itemFacts|reportFacts|doubt|routes|unsettledRoute|sections|groups|emptyReport|referrals|notices|labels)\b")]
    private static partial Regex Words();

    [GeneratedRegex("is not (a|an|the) (?!property)|gives no reason|must be (in the order|among the questions)")]
    private static partial Regex NamesAWord();
}
