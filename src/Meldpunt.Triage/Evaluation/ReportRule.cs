using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Evaluation;

/// <summary>A possible result of a report: a route without items, a referral, a notice, a label.</summary>
/// <param name="word">Its code.</param>
/// <param name="when">The conditions of which one must hold.</param>
internal sealed class ReportRule(string word, ConditionSpan when)
{
    public string Word => word;

    public ConditionSpan When => when;

    /// <summary>How to reach the organisation; null for what is no referral.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The referral before which it is shown where one of <see cref="Moves"/> holds; null for none.</summary>
    public string? Before { get; init; }

    public ConditionSpan Moves { get; init; }

    public static ReportRule[] ReadAll(TablesReader tables)
    {
        ReportRule[] parts = new ReportRule[tables.ReadNumber()];
        for (int i = 0; i < parts.Length; i++) parts[i] = Read(tables);
        return parts;
    }

    public static void WriteAll(TablesWriter tables, ReportRule[] parts)
    {
        tables.Write(parts.Length);
        foreach (ReportRule part in parts) part.Write(tables);
    }

    private static ReportRule Read(TablesReader tables) => new(tables.ReadWord()!, ConditionSpan.Read(tables))
    {
        Contact = ReadContact(tables),
        Before = tables.ReadWord(),
        Moves = ConditionSpan.Read(tables),
    };

    // The parts in the order of ContactParts; every contact has a name.
    private static Contact? ReadContact(TablesReader tables)
    {
        if (tables.ReadWord() is not { } name) return null;
        return new(name, tables.ReadWord()) { Url = tables.ReadWord(), Email = tables.ReadWord(), Chat = tables.ReadWord(), Hours = tables.ReadWord() };
    }

    private void Write(TablesWriter tables)
    {
        tables.Write(word);
        when.Write(tables);
        if (Contact is null) tables.Write((string?)null);
        else foreach (ContactPart part in ContactParts.All) tables.Write(Contact.Get(part));
        tables.Write(Before);
        Moves.Write(tables);
    }
}

/// <summary>Alternatives that were numbered one after another.</summary>
internal readonly record struct ConditionSpan(int Start, int Count)
{
    public static ConditionSpan Read(TablesReader tables) => new(tables.ReadNumber(), tables.ReadNumber());

    public void Write(TablesWriter tables)
    {
        tables.Write(Start);
        tables.Write(Count);
    }

    /// <summary>True when any of them is in the set.</summary>
    public bool AnyIn(ReadOnlySpan<ulong> holding)
    {
        for (int i = Start; i < Start + Count; i++)
        {
            if ((holding[i / 64] & 1UL << (i % 64)) != 0) return true;
        }

        return false;
    }
}
