namespace Meldpunt.Triage.Analysis;

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
