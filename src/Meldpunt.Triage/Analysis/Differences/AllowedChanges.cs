using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Changes that are expected of a new version, so that a pipeline can fail on any other.</summary>
/// <param name="Item">Those for items.</param>
/// <param name="Report">Those for reports.</param>
public sealed record AllowedChanges(ValueList<AllowedChange> Item, ValueList<AllowedChange> Report)
{
    /// <summary>Those for closed items.</summary>
    public ValueList<AllowedChange> Closed { get; init; }

    /// <summary>Those of the rest of the document.</summary>
    public ValueList<AllowedOtherChange> Other { get; init; }

    /// <summary>Why past reports may be unreadable in the new version: the reason of each kind, in which <c>*</c> stands for any text.</summary>
    public ValueList<string> Unreadable { get; init; }
}

/// <summary>A change that is expected.</summary>
/// <param name="Where">Where it is; empty for everywhere.</param>
/// <param name="Change">What changes, exactly; null for any change there.</param>
public sealed record AllowedChange(ValueList<RowCondition> Where, DecisionChange? Change = null);

/// <summary>What is left of a difference after the expected changes.</summary>
public sealed record AllowedDifference
{
    /// <summary>The changes that were not expected; unchanged when all were.</summary>
    public required PolicyDifference Unexpected { get; init; }

    /// <summary>The expectations for items, counted from 0, that allow nothing that happens.</summary>
    public required ValueList<int> UnusedItem { get; init; }

    /// <summary>The same for reports.</summary>
    public required ValueList<int> UnusedReport { get; init; }

    /// <summary>The same for closed items.</summary>
    public required ValueList<int> UnusedClosed { get; init; }

    /// <summary>The same for other changes. One of a kind that does not count is needed by nothing, and never here.</summary>
    public required ValueList<int> UnusedOther { get; init; }
}

/// <summary>Takes expected changes out of a difference; before that, what can be wrong with their words.</summary>
internal static class AllowedChangeFilter
{
    public static void Add(FaultList faults, string path, ValueList<AllowedChange> allowed, DifferenceSpace space, ChangeValidator changes)
    {
        string[] facts = [.. space.Names()];
        for (int i = 0; i < allowed.Count; i++)
        {
            if (allowed[i].Change is { } change) changes.Add(faults, $"{path}[{i}].change", change);
            foreach (RowCondition condition in allowed[i].Where)
            {
                string at = $"{path}[{i}].where.{Messages.PathName(condition.Fact)}";
                if (space.LevelOf(condition.Fact) is { } level) AddAnswers(faults, at, condition, space.Words(level));
                else faults.Add(at, Messages.Unknown(condition.Fact, "a fact here", facts));
            }
        }
    }

    /// <summary>A set of changes without them, and the places of those that allow nothing that happens.</summary>
    public static (MddSet Left, ValueList<int> Unused) Remove(DifferenceSpace space, MddSet changes, ValueList<AllowedChange> allowed)
    {
        List<int> unused = [];
        MddSet rest = changes;
        for (int i = 0; i < allowed.Count; i++)
        {
            MddSet same = allowed[i].Change is { } change ? space.Changes.Of(change) : space.Changes.Any;
            MddSet within = changes & same & space.SetOf(allowed[i].Where) & space.Possible;
            if (within.IsEmpty) unused.Add(i);
            else rest -= within;
        }

        return (rest, unused.ToValueList());
    }

    private static void AddAnswers(FaultList faults, string path, RowCondition condition, IReadOnlyList<string?> words)
    {
        string[] valid = [.. words.OfType<string>()];
        if (condition.Answers.IsEmpty && !condition.OrUnanswered) faults.Add(path, "an empty list allows nothing; leave the fact out for any answer");
        if (condition.OrUnanswered && !words.Contains(null)) faults.Add(path, "this is never unanswered here; leave null out");
        for (int i = 0; i < condition.Answers.Count; i++) faults.Expect($"{path}[{i}]", condition.Answers[i], $"an answer to '{condition.Fact}'", valid);
    }
}

/// <summary>What can be wrong with the words of an expected change: codes that neither version has.</summary>
internal sealed class ChangeValidator(TriagePolicy old, TriagePolicy present)
{
    public void Add(FaultList faults, string path, DecisionChange change)
    {
        if (change.Route is { } route)
        {
            if (route.Old is { } before) faults.Expect($"{path}.route.old", before, "a route of the old version", old.Routes);
            faults.Expect($"{path}.route.new", route.New, "a route of the new version", present.Routes);
        }

        AddCodes(faults, $"{path}.reasons", change.Reasons, "a rule", policy => policy.Rules.Select(rule => rule.Id));
        AddCodes(faults, $"{path}.referrals", change.Referrals, "a referral", policy => policy.Referrals.Select(referral => referral.Id));
        AddCodes(faults, $"{path}.notices", change.Notices, "a notice", policy => policy.Notices.Select(notice => notice.Id));
        AddCodes(faults, $"{path}.labels", change.Labels, "a label", policy => policy.Labels.Select(label => label.Id));
        string[] facts = [.. old.Vocabulary.ItemFacts.Concat(present.Vocabulary.ItemFacts).Select(fact => fact.Id).Distinct()];
        AddWords(faults, $"{path}.closedFacts", change.ClosedFacts, "a fact of an item", facts);
    }

    private void AddCodes(FaultList faults, string path, CodeChange codes, string what, Func<TriagePolicy, IEnumerable<string>> valid)
    {
        string[] before = [.. valid(old)];
        string[] after = [.. valid(present)];
        AddWords(faults, $"{path}.lost", codes.Lost, $"{what} of the old version", before);
        AddWords(faults, $"{path}.gained", codes.Gained, $"{what} of the new version", after);
        AddWords(faults, $"{path}.altered", codes.Altered, $"{what} of both versions", [.. before.Intersect(after)]);
    }

    private static void AddWords(FaultList faults, string path, ValueList<string> words, string isNot, string[] valid)
    {
        for (int i = 0; i < words.Count; i++) faults.Expect($"{path}[{i}]", words[i], isNot, valid);
    }
}

/// <summary>Other changes that are expected: one, or all of a kind whose keys match.</summary>
public sealed record AllowedOtherChange
{
    /// <summary>The kind.</summary>
    public required OtherChangeKind Kind { get; init; }

    /// <summary>Which of the kind; <c>*</c> stands for any text, so that <c>nl.phrase.*</c> are the Dutch phrases.</summary>
    public string Key { get; init; } = "*";

    /// <summary>The old version's, exactly; null for any.</summary>
    public AllowedValue? Old { get; init; }

    /// <summary>The new version's, exactly; null for any.</summary>
    public AllowedValue? New { get; init; }
}

/// <summary>A value that is expected exactly.</summary>
/// <param name="Text">The value as <see cref="OtherChange"/> has it; null for a version that does not have it.</param>
public sealed record AllowedValue(string? Text);

/// <summary>Takes expected changes out of the other changes.</summary>
internal static class AllowedOtherFilter
{
    public static void Add(FaultList faults, string path, ValueList<AllowedOtherChange> allowed)
    {
        for (int i = 0; i < allowed.Count; i++)
        {
            if (!Enum.IsDefined(allowed[i].Kind)) faults.Add($"{path}[{i}].kind", "this is no kind of other changes");
            if (string.IsNullOrEmpty(allowed[i].Key)) faults.Add($"{path}[{i}].key", "an empty key is that of nothing; leave it out for any");
        }
    }

    /// <summary>What is left, and the places of those that allow nothing that happens.</summary>
    public static (ValueList<OtherChange> Left, ValueList<int> Unused) Remove(ValueList<OtherChange> changes, ValueList<AllowedOtherChange> allowed)
    {
        IEnumerable<int> unused = Enumerable.Range(0, allowed.Count)
            .Where(place => new OtherChange { Kind = allowed[place].Kind, Key = "" }.Counts && !changes.Any(change => Matches(allowed[place], change)));
        return (changes.Where(change => !allowed.Any(one => Matches(one, change))).ToValueList(), unused.ToValueList());
    }

    private static bool Matches(AllowedOtherChange allowed, OtherChange change) =>
        allowed.Kind == change.Kind
        && Wildcard.Matches(allowed.Key, change.Key)
        && (allowed.Old is null || allowed.Old.Text == change.Old)
        && (allowed.New is null || allowed.New.Text == change.New);
}

/// <summary>Compares a text with one in which <c>*</c> stands for any text, also none, and <c>\*</c> for itself.</summary>
internal static class Wildcard
{
    private const string Escaped = "\\*";
    private const string Aside = "\u0001";

    public static bool Matches(string pattern, string text)
    {
        string[] parts = [.. pattern.Replace(Escaped, Aside, StringComparison.Ordinal).Split('*').Select(part => part.Replace(Aside, "*", StringComparison.Ordinal))];
        if (parts.Length == 1) return parts[0] == text;
        if (!text.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        int at = parts[0].Length;
        foreach (string part in parts[1..^1])
        {
            int found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }

        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
