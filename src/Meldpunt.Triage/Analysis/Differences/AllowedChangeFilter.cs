using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis;

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
