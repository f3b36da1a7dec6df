using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>A finding of the analysis that the policy's makers accept, and why. It covers that one finding and no other.</summary>
/// <param name="Finding">The kind of finding: a code of <c>FindingCodes</c> that can be accepted.</param>
/// <param name="About">What the finding is about.</param>
/// <param name="Reason">Why it is accepted, for people.</param>
public sealed record AcceptedFinding(string Finding, FindingSubject About, string Reason)
{
    // The codes stand here and not where findings are made: a policy is read before it is analysed. A test compares them.
    internal static string[] CanBe { get; } =
    [
        "always-applies", "dead-rule", "never-decides", "redundant-condition", "redundant-answer", "idle-fact", "alike-answers", "not-alike",
        "unreachable-route", "unreachable-referral", "unreachable-notice", "unreachable-label", "same-text", "lookalike-ids", "no-source", "uncited-section", "asks-impossible",
        "reads-no-urls",
    ];

    internal static string[] CannotBe { get; } = ["gap", "conflict", "broken-guarantee", "missing-text", "wrong-placeholder", "accepts-nothing"];

    /// <summary>What is accepted, without the reason: "dead-rule: rules hidden, adults-only".</summary>
    internal string Name => About == FindingSubject.Nothing ? Finding : $"{Finding}: {About}";
}

/// <summary>
/// What a finding is about, in the words of the policy; what is not said plays no part in it. Of several rules the first is the
/// one that the finding is about, and the rest are those that make it so, in any order.
/// </summary>
public sealed record FindingSubject
{
    /// <summary>The subject of a finding about the policy as a whole.</summary>
    public static FindingSubject Nothing { get; } = new();

    /// <summary>Rules for an item.</summary>
    public ValueList<string> Rules { get; init; }

    /// <summary>Rules for a report without items.</summary>
    public ValueList<string> EmptyReport { get; init; }

    /// <summary>Referrals.</summary>
    public ValueList<string> Referrals { get; init; }

    /// <summary>Notices.</summary>
    public ValueList<string> Notices { get; init; }

    /// <summary>Labels.</summary>
    public ValueList<string> Labels { get; init; }

    /// <summary>A fact of an item or of a report; null for none.</summary>
    public string? Fact { get; init; }

    /// <summary>Answers to that fact, in any order.</summary>
    public ValueList<string> Answers { get; init; }

    /// <summary>A route; null for none.</summary>
    public string? Route { get; init; }

    /// <summary>A section of the source; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>Keys of texts, each with its language before it: <c>nl.answer.place.cloud</c>.</summary>
    public ValueList<string> Texts { get; init; }

    /// <summary>Ids that look alike, each with its kind before it: <c>route.refer</c>, <c>answer.place.cloud</c>; in any order.</summary>
    public ValueList<string> Ids { get; init; }

    /// <summary>The words as a line of text; empty when there are none.</summary>
    public override string ToString()
    {
        IEnumerable<string> parts = Parts.Where(part => !part.Words.IsEmpty).Select(part => $"{part.Name} {string.Join(", ", part.Words)}");
        return string.Join("; ", parts);
    }

    // All parts by their names in a document, in the order in which they are written.
    private IEnumerable<(string Name, bool IsList, ValueList<string> Words)> Parts =>
    [
        .. Lists.Select(list => (list.Name, true, list.Words)),
        ("fact", false, One(Fact)), ("answers", true, Answers), ("route", false, One(Route)), ("section", false, One(Section)), ("texts", true, Texts), ("ids", true, Ids),
    ];

    // The lists that begin with what the finding is about.
    internal (string Name, ValueList<string> Words)[] Lists =>
        [("rules", Rules), ("emptyReport", EmptyReport), ("referrals", Referrals), ("notices", Notices), ("labels", Labels)];

    /// <summary>The object under <c>about</c> of an accepted finding.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach ((string name, bool isList, ValueList<string> words) in Parts.Where(part => !part.Words.IsEmpty))
        {
            json.WritePropertyName(name);
            if (isList) json.WriteStartArray();
            foreach (string word in words) json.WriteStringValue(word);
            if (isList) json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>True when both are about the same: no word more, none less, and the same first ones.</summary>
    internal bool IsSameAs(FindingSubject other) =>
        Lists.Zip(other.Lists).All(pair => AreSame(pair.First.Words, pair.Second.Words) && (pair.First.Words.IsEmpty || pair.First.Words[0] == pair.Second.Words[0]))
        && Fact == other.Fact && AreSame(Answers, other.Answers) && Route == other.Route && Section == other.Section && AreSame(Texts, other.Texts)
        && AreSame(Ids, other.Ids);

    private static ValueList<string> One(string? word) => word is null ? [] : [word];

    private static bool AreSame(ValueList<string> words, ValueList<string> others) =>
        words.Count == others.Count && words.ToHashSet(StringComparer.Ordinal).SetEquals(others);
}
