using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Conditions on reports, over the facts of a report and the columns that were gathered of its items.</summary>
internal sealed class ReportConditionSql(TriagePolicy policy)
{
    private readonly List<SomeItem> _asked =
    [
        .. policy.EmptyReport.SelectMany(rule => rule.When)
            .Concat(policy.Referrals.SelectMany(referral => referral.When.Concat(referral.Precedes?.When ?? [])))
            .Concat(policy.Notices.SelectMany(notice => notice.When))
            .Select(condition => condition.SomeItem).OfType<SomeItem>().Distinct(),
    ];

    /// <summary>For each question about items that conditions ask, the column with 1 where some item fulfils it.</summary>
    public IEnumerable<string> Columns => _asked.Select((_, question) => Column(question));

    /// <summary>What is gathered of the items of a report: a column for each question.</summary>
    public IEnumerable<string> Gathered() =>
        _asked.Select((some, question) => $"MAX({SqlText.Flag(Fulfils(some))}) AS {Column(question)}");

    /// <summary>That any of some conditions holds.</summary>
    public string Any(ValueList<ReportCondition> alternatives) => SqlText.Any([.. alternatives.Select(Alternative)]);

    private static string Column(int question) => SqlText.Name($"some__{SqlText.Number(question + 1)}");

    private static string Fulfils(SomeItem some)
    {
        List<string> parts = [];
        if (!some.Routes.IsEmpty) parts.Add(SqlText.In(SqlText.Name(ItemSql.Route), [.. some.Routes]));
        if (some.InDoubt) parts.Add($"{SqlText.Name(ItemSql.InDoubt)} = 1");
        return SqlText.All(parts);
    }

    // Unlike a rule for an item, a part holds only when there is an answer.
    private string Alternative(ReportCondition condition)
    {
        IEnumerable<string> parts = condition.Facts.Parts.Select(part => SqlText.In(SqlText.Name(SqlText.Column(part.Fact)), [.. part.Answers]));
        return SqlText.All(condition.SomeItem is { } some ? [.. parts, $"{Column(_asked.IndexOf(some))} = 1"] : [.. parts]);
    }
}
