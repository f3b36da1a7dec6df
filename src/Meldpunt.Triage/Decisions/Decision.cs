using System.Globalization;
using System.Text.Json.Serialization;
using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// Where a report goes, and why: a value made of codes. The same facts under the same policy give the same
/// decision, byte for byte. It never says that something is or is not illegal: analysts do.
/// </summary>
[JsonConverter(typeof(Meldpunt.Triage.DecisionConverter))]
public sealed record Decision
{
    /// <summary>The report's own reference; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The route, such as <see cref="Meldpunt.Triage.Route.Assess"/>.</summary>
    public required string Route { get; init; }

    /// <summary>The decision on each item, in order.</summary>
    public ValueList<ItemDecision> Items { get; init; }

    /// <summary>The organisations to point the reporter to, in the order to show them.</summary>
    public ValueList<Referral> Referrals { get; init; }

    /// <summary>What to tell the reporter, in order.</summary>
    public ValueList<Notice> Notices { get; init; }

    /// <summary>
    /// The labels that staff see, in order. They are never for the reporter: <see cref="ToJson()"/> and the JSON of a web door leave them out, and
    /// lines have them only where they are asked for.
    /// </summary>
    public ValueList<string> Labels { get; init; }

    /// <summary>What is still to be asked, in order: <c>immediate-danger</c>, <c>items</c>, <c>items[0].place</c> and so on.</summary>
    public ValueList<string> Questions { get; init; }

    /// <summary>Which policy decided.</summary>
    public required PolicyVersion Policy { get; init; }

    /// <summary>True when there are items and no further answer can change the route of any. Questions about the report as a whole may be open still.</summary>
    public bool IsSettled => !Items.IsEmpty && Items.All(item => item.IsSettled);

    /// <summary>The decision as JSON, byte for byte as <c>meldpunt decide</c> writes it, without a line end and without the labels.</summary>
    public string ToJson() => ToJson(labels: false);

    /// <summary>The decision as JSON, without a line end.</summary>
    /// <param name="labels">True to write the labels too, as <c>meldpunt decide --labels</c> does: for staff, never for the reporter.</param>
    public string ToJson(bool labels) => Encoding.UTF8.GetString(JsonFragmentCache.Make((ref JsonPieces json, Decision decision) => DecisionWriter.Write(ref json, decision, labels: labels), this));

    /// <summary>The route, and nothing else.</summary>
    public override string ToString() => Route;
}

/// <summary>Where one item goes, and why.</summary>
[JsonConverter(typeof(Meldpunt.Triage.ItemDecisionConverter))]
public sealed record ItemDecision
{
    /// <summary>Its outcome.</summary>
    public required ItemOutcome Outcome { get; init; }

    /// <summary>The answers that the rules saw, after the URL's evidence.</summary>
    public required Answers Answers { get; init; }

    /// <summary>What the URL showed; null when none was given.</summary>
    public required UrlFinding? Url { get; init; }

    /// <summary>The route, such as <see cref="Meldpunt.Triage.Route.Assess"/>.</summary>
    public string Route => Outcome.Route;

    /// <summary>The rules that apply whatever the missing answers are, in the order of the policy.</summary>
    public ValueList<string> Reasons => Outcome.Reasons;

    /// <summary>The routes that can still be reached.</summary>
    public ValueList<string> Possible => Outcome.Possible;

    /// <summary>The unanswered facts on which the route still depends.</summary>
    public ValueList<string> Questions => Outcome.Questions;

    /// <summary>True when no further answer can change the route.</summary>
    public bool IsSettled => Outcome.IsSettled;

    /// <summary>The route and its reasons, such as <c>refer (cloud)</c>.</summary>
    public override string ToString() => Reasons.IsEmpty ? Route : $"{Route} ({string.Join(", ", Reasons)})";
}

/// <summary>The routes of the shipped policy. A route is its code; another policy may have others.</summary>
public static class Route
{
    /// <summary>Analysts assess it.</summary>
    public const string Assess = "assess";

    /// <summary>The reporter is asked for an answer first.</summary>
    public const string NeedsInformation = "needs-information";

    /// <summary>Another organisation handles it.</summary>
    public const string Refer = "refer";

    /// <summary>It is not for this hotline.</summary>
    public const string OutOfScope = "out-of-scope";
}

/// <summary>An organisation that the reporter is pointed to.</summary>
[JsonConverter(typeof(Meldpunt.Triage.ReferralConverter))]
public sealed record Referral
{
    /// <summary>The referral's code, such as <c>emergency-112</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How to reach it.</summary>
    public required Contact Contact { get; init; }
}

/// <summary>Something that is shown to the reporter.</summary>
[JsonConverter(typeof(Meldpunt.Triage.NoticeConverter))]
public sealed record Notice
{
    /// <summary>The notice's code, such as <c>do-not-search</c>.</summary>
    public required string Id { get; init; }
}

/// <summary>Which policy decided, so that a decision can be made again.</summary>
[JsonConverter(typeof(Meldpunt.Triage.PolicyVersionConverter))]
public sealed record PolicyVersion
{
    /// <summary>The policy's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The SHA-256 of its canonical document, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>All three in a message, the start of the hash alone.</summary>
    internal string Named => $"{Messages.Shown(Id)} {Messages.Shown(Version)} ({Messages.Shown(Sha256.Length > 8 ? Sha256[..8] : Sha256)})";
}

/// <summary>
/// The name of a question in its parts: <c>items[0].place</c> is the fact <c>place</c> of item 0, and <c>items[0]</c> item 0
/// itself.
/// </summary>
internal readonly record struct QuestionId(int? Item, string Fact)
{
    private const string Start = "items[";
    private const string End = "]";
    private const string Middle = "].";

    /// <summary>True for the name of an item itself.</summary>
    public bool IsItem => Item is not null && Fact.Length == 0;

    public static QuestionId Parse(string id)
    {
        if (!id.StartsWith(Start, StringComparison.Ordinal)) return new(null, id);
        int end = id.IndexOf(End, StringComparison.Ordinal);
        if (end < 0 || !int.TryParse(id.AsSpan(Start.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out int item) || id.AsSpan(Start.Length..end) is ['0', _, ..]) return new(null, id);
        if (end == id.Length - 1) return new(item, "");
        return id.AsSpan(end).StartsWith(Middle, StringComparison.Ordinal) && id.Length > end + Middle.Length
            ? new(item, id[(end + Middle.Length)..])
            : new(null, id);
    }

    // No culture: to ask for one, the invariant one too, loads the data of all, which takes longer than a decision.
    public static string Format(int item) => $"{Start}{item.ToString(provider: null)}{End}";

    public static string Format(int item, string fact) => $"{Start}{item.ToString(provider: null)}{Middle}{fact}";

    /// <summary>The same question about another item.</summary>
    public string OfItem(int item) => IsItem ? Format(item) : Format(item, Fact);
}

/// <summary>The names of questions about items, such as <c>items[0].place</c>; those of the first items are made once.</summary>
internal sealed class QuestionIdCache(FactList facts)
{
    private const int Kept = 8;

    private readonly string?[] _names = new string?[Kept * facts.Count];

    /// <param name="item">The item's place in its report, from 0.</param>
    /// <param name="fact">The fact's id.</param>
    public string Get(int item, string fact)
    {
        if (item >= Kept) return QuestionId.Format(item, fact);
        ref string? name = ref _names[item * facts.Count + facts.IndexOf(fact)];
        return name ??= QuestionId.Format(item, fact);
    }
}
