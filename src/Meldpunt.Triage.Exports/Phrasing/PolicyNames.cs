using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>What people call the words of a policy: its texts in the language of the documentation, and the codes where it has none.</summary>
internal sealed class PolicyNames
{
    // A reason is a whole sentence: as a name of its rule, what comes before its first comma is enough.
    private const int LongestName = 60;
    private const int ShortestName = 20;

    private readonly ExportTexts _texts;
    private readonly Dictionary<string, string> _names;
    private readonly string _doubt;
    private readonly Fact? _doubtful;

    private PolicyNames(ExportTexts texts, Dictionary<string, string> names, Vocabulary vocabulary)
    {
        (_texts, _names, _doubt) = (texts, names, vocabulary.Doubt);
        _doubtful = vocabulary.ItemFacts.Concat(vocabulary.ReportFacts).FirstOrDefault(fact => names.ContainsKey($"answer.{fact.Id}.{_doubt}"));
    }

    /// <summary>The names that a policy has texts for.</summary>
    /// <param name="texts">The words of the documentation.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="earlier">Versions before it, for words that it does not have any more.</param>
    public static PolicyNames Of(ExportTexts texts, TriagePolicy policy, params IEnumerable<TriagePolicy> earlier)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (TextEntry entry in earlier.Prepend(policy).SelectMany(version => EntriesIn(version.Texts, texts.Language)))
        {
            if (!string.IsNullOrWhiteSpace(entry.Text)) names.TryAdd(entry.Key, entry.Text);
        }

        return new(texts, names, policy.Vocabulary);
    }

    /// <summary>A text without looks; its code where the policy has none.</summary>
    /// <param name="key">The key of the text.</param>
    /// <param name="code">The code.</param>
    public string Word(string key, string code) => _names.GetValueOrDefault(key, code);

    public Prose Fact(string fact) => _names.TryGetValue($"fact.{fact}", out string? question) ? Prose.Name(question, fact) : Code(fact);

    public Prose Answer(string fact, string answer) => Quoted($"answer.{fact}.{answer}", answer);

    /// <summary>The answer of doubt, to whichever fact.</summary>
    public Prose Doubt() => _doubtful is { } fact ? Answer(fact.Id, _doubt) : Code(_doubt);

    public Prose Route(string route) => Quoted($"route.{route}", route);

    /// <summary>A rule by the reason that it gives.</summary>
    public Prose Rule(string rule) => _names.TryGetValue($"reason.{rule}", out string? reason) ? Named(Short(reason), rule) : Code(rule);

    public Prose Referral(string referral) => Quoted($"referral.{referral}", referral);

    public Prose Notice(string notice) => Quoted($"notice.{notice}", notice);

    public Prose Label(string label) => Quoted($"label.{label}", label);

    /// <summary>The title of a section of the source; that of the document where there is none in the language.</summary>
    public Prose Section(SourceSection section) => Prose.Of(Word($"section.{section.Id}", section.Title));

    /// <summary>The heading of what is told of a fact.</summary>
    public Prose Heading(string fact) => _names.ContainsKey($"fact.{fact}") ? Fact(fact) : _texts.Say("fact.heading", Code(fact));

    /// <summary>A question with answers; a bare code is no question, so it is said to be them.</summary>
    public Prose Answered(string fact, Prose answers) =>
        _texts.Say(_names.ContainsKey($"fact.{fact}") ? "condition.answered" : "condition.is", Fact(fact), answers);

    public Prose Given(string fact, string answer) => Answered(fact, Answer(fact, answer));

    private Prose Quoted(string key, string code) => _names.TryGetValue(key, out string? name) ? Named(name, code) : Code(code);

    private Prose Named(string name, string code) => Prose.Name(_texts.Say("name.quoted", Prose.Of(name)).Text, code);

    // Where another reason begins in the same way it stays whole.
    private string Short(string reason)
    {
        int comma = reason.Length > LongestName ? reason.IndexOf(',', ShortestName) : -1;
        if (comma < 0) return reason;
        string start = reason[..comma];
        return _names.Count(name => name.Key.StartsWith("reason.", StringComparison.Ordinal) && name.Value.StartsWith(start, StringComparison.Ordinal)) == 1 ? $"{start}…" : reason;
    }

    private static Prose Code(string code) => code.Length == 0 ? ExportTexts.Nothing : Prose.Code(code);

    // The texts of the very language before those of a region of it.
    private static IEnumerable<TextEntry> EntriesIn(PolicyTexts texts, string language) =>
        texts.Languages.Where(one => string.Equals(LanguageTag.Primary(one.Language), language, StringComparison.OrdinalIgnoreCase))
            .OrderBy(one => one.Language.Length).SelectMany(one => one.Entries);
}
