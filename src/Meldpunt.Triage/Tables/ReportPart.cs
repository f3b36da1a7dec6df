using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Tables;

/// <summary>A possible result of a report: a route without items, a referral, a notice.</summary>
/// <param name="word">Its code.</param>
/// <param name="when">The conditions of which one must hold.</param>
internal sealed class ReportPart(string word, ConditionRange when)
{
    public string Word => word;

    public ConditionRange When => when;

    /// <summary>How to reach the organisation; null for what is no referral.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The referral before which it is shown where one of <see cref="Moves"/> holds; null for none.</summary>
    public string? Before { get; init; }

    public ConditionRange Moves { get; init; }

    public static ReportPart[] ReadAll(TablesReader tables)
    {
        ReportPart[] parts = new ReportPart[tables.ReadNumber()];
        for (int i = 0; i < parts.Length; i++) parts[i] = Read(tables);
        return parts;
    }

    public static void WriteAll(TablesWriter tables, ReportPart[] parts)
    {
        tables.Write(parts.Length);
        foreach (ReportPart part in parts) part.Write(tables);
    }

    private static ReportPart Read(TablesReader tables) => new(tables.ReadWord()!, ConditionRange.Read(tables))
    {
        Contact = tables.ReadWord() is { } name ? new(name, tables.ReadWord()) : null,
        Before = tables.ReadWord(),
        Moves = ConditionRange.Read(tables),
    };

    private void Write(TablesWriter tables)
    {
        tables.Write(word);
        when.Write(tables);
        tables.Write(Contact?.Name);
        if (Contact is not null) tables.Write(Contact.Phone);
        tables.Write(Before);
        Moves.Write(tables);
    }
}
