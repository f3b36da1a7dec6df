namespace Meldpunt.Triage.Evaluation;

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
            if ((holding[i / 64] >> (i % 64) & 1) != 0) return true;
        }

        return false;
    }
}
