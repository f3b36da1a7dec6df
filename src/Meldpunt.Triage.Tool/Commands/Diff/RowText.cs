using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>A row of a difference in words, the same for each way of showing it; each cell is a list of lines.</summary>
internal sealed record RowText(IEnumerable<string> Where, string Before, IEnumerable<string> After, string Why, IEnumerable<string> Count)
{
    private const int MostRoutes = 2;

    public static RowText Create(DifferenceRow row, PolicyDifference difference, RowWords? words = null)
    {
        string same = Routes(row.NewRoutes, difference.New);
        string old = row.Change.Route is { Old: null } ? "no route" : Routes(row.OldRoutes, difference.Old);
        return new(
            new ConditionText(difference.New.Vocabulary, words ?? RowWords.English).Write(row),
            old,
            [row.Change.Route is null ? "the same" : same, .. row.TakesAway ? (string[])[$"taken from {difference.Old.Routes[0]}"] : [], .. ChangeText.Lines(row.Change)],
            Rules(row, (words ?? RowWords.English).None),
            [Figures.Count(row.Count), Figures.Share(row.Share)]);
    }

    private static string Routes(ValueList<string> routes, TriagePolicy policy) =>
        routes.Count > MostRoutes && routes.Count == policy.Routes.Count ? "any route" : string.Join(" or ", routes);

    private static string Rules(DifferenceRow row, string none)
    {
        (string old, string present) = (string.Join(", ", row.OldRules), string.Join(", ", row.NewRules));
        if (old == present || row.OldRules.IsEmpty) return present;
        return row.NewRules.IsEmpty ? $"{old} → {none}" : $"{old} → {present}";
    }
}

/// <summary>Lists what changes in addition to the route: <c>gains reason drawing</c>.</summary>
internal static class ChangeText
{
    public static IEnumerable<string> Lines(DecisionChange change) =>
    [
        .. Lines("reason", change.Reasons),
        .. Lines("referral", change.Referrals),
        .. Lines("notice", change.Notices),
        .. Lines("label", change.Labels),
        .. change.InDoubt is { } inDoubt ? (string[])[inDoubt ? "gains doubt" : "loses doubt"] : [],
        .. change.ClosedFacts.IsEmpty ? (string[])[] : [$"other answer at closing to {Listed(change.ClosedFacts)}"],
    ];

    /// <summary>The same, with the route before it.</summary>
    public static IEnumerable<string> WithRoute(DecisionChange change) =>
        change.Route is { } route ? Lines(change).Prepend($"{route.Old ?? "no route"} → {route.New}") : Lines(change);

    /// <summary>The change of a report, and those of its items.</summary>
    public static string OfAll(DecisionChange report, ValueList<DecisionChange> items) =>
        string.Join("; ", WithRoute(report).Concat(items.Select(item => $"an item {string.Join(", ", WithRoute(item))}")));

    private static IEnumerable<string> Lines(string kind, CodeChange codes)
    {
        if (!codes.Gained.IsEmpty) yield return $"gains {kind} {Listed(codes.Gained)}";
        if (!codes.Lost.IsEmpty) yield return $"loses {kind} {Listed(codes.Lost)}";
        if (!codes.Altered.IsEmpty) yield return $"other contact for {Listed(codes.Altered)}";
        if (codes.IsReordered) yield return $"other order of {kind}s";
    }

    private static string Listed(ValueList<string> codes) => string.Join(", ", codes);
}

/// <summary>What is said of where a row is, around the codes.</summary>
internal sealed record RowWords(string Anywhere, string OnlyUnanswered, string Unanswered, string AnyBut)
{
    public static RowWords English { get; } = new("anywhere", "only while something is unanswered", "unanswered", "any but ")
    {
        SomeItem = "an item",
        NoItem = "no item",
        SomeItemNot = "an item that is not",
        NoItemNot = "no item that is not",
        WithAddress = "with an address text",
        WithoutAddress = "without an address text",
        Items = "items",
        None = "none",
    };

    public required string SomeItem { get; init; }

    public required string NoItem { get; init; }

    public required string SomeItemNot { get; init; }

    public required string NoItemNot { get; init; }

    public required string WithAddress { get; init; }

    public required string WithoutAddress { get; init; }

    public required string Items { get; init; }

    /// <summary>No rule.</summary>
    public required string None { get; init; }
}

/// <summary>Says where a row is: <c>place: cloud or device</c>, and of more than half of the answers those that are missing.</summary>
internal sealed class ConditionText(Vocabulary vocabulary, RowWords words)
{
    private const string SomeItem = "some-item:";
    private const string SomeItemNot = "some-item-not:";
    private const string Address = "url";

    public IEnumerable<string> Write(DifferenceRow row)
    {
        IEnumerable<string> all = row.Where.Select(condition => Write(condition, row.Witness.IsClosed));
        if (row.Where.IsEmpty) all = [words.Anywhere];
        return row.Count.IsZero ? all.Append(words.OnlyUnanswered) : all;
    }

    private string Write(RowCondition condition, bool isClosed)
    {
        if (isClosed && condition is { Fact: Address, Answers: [var came] }) return came == "some" ? words.WithAddress : words.WithoutAddress;
        if (condition is { Fact: "items", Answers: [var some] }) return $"{words.Items}: {some}";
        if (condition.Answers is [var yesOrNo])
        {
            bool isSome = yesOrNo == "yes";
            if (condition.Fact.StartsWith(SomeItem, StringComparison.Ordinal)) return $"{(isSome ? words.SomeItem : words.NoItem)}: {condition.Fact[SomeItem.Length..]}";
            if (condition.Fact.StartsWith(SomeItemNot, StringComparison.Ordinal)) return $"{(isSome ? words.SomeItemNot : words.NoItemNot)}: {condition.Fact[SomeItemNot.Length..]}";
        }

        string[] listed = condition.OrUnanswered ? [.. condition.Answers, words.Unanswered] : [.. condition.Answers];
        string[] missing = [.. AllOf(condition.Fact, isClosed).Except(listed)];
        bool most = missing.Length > 0 && listed.Length > missing.Length;
        return $"{condition.Fact}: {(most ? $"{words.AnyBut}{Listed(missing)}" : Listed(listed))}";
    }

    private static string Listed(string[] answers) => string.Join(", ", answers);

    // A fact of the report or of an item that is closed may be unanswered; those of other items have all been answered in a row.
    private IEnumerable<string> AllOf(string fact, bool isClosed)
    {
        if (vocabulary.ItemFacts.FirstOrDefault(one => one.Id == fact) is { } ofItem) return isClosed ? ofItem.Answers.Append(words.Unanswered) : ofItem.Answers;
        return vocabulary.ReportFacts.FirstOrDefault(one => one.Id == fact)?.Answers.Append(words.Unanswered) ?? [];
    }
}
