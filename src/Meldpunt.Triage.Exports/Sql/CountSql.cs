using Meldpunt.Triage.Exports.Compiled;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Counts what becomes of items and reports.</summary>
internal sealed class CountSql
{
    private const string Decided = "report__decided";

    private readonly SqlDialect _dialect;
    private readonly ItemSql _items;
    private readonly ReportSql _reports;
    private readonly string[] _stamped;

    public CountSql(SoundPolicy policy, SqlDialect dialect, SqlNames names, string[] stamped)
    {
        (_dialect, _stamped) = (dialect, stamped);
        _items = new(policy, names, isCounted: true);
        _reports = new(policy, names);
    }

    /// <summary>A row for each combination of answers.</summary>
    public string Items()
    {
        SqlQuery query = new(Dialects.Fence(_dialect));
        string from = _items.AddSteps(query, withQuestions: true);
        return query.End([.. _items.Answered(), .. _items.Decided(), .. _items.Explained(), .. _stamped, ItemSql.Counts], from);
    }

    /// <summary>A row for each outcome.</summary>
    public string Reports()
    {
        SqlQuery query = new(Dialects.Fence(_dialect));
        string from = _reports.AddSteps(query);
        query.Add(Decided, [.. _reports.Decided(), .. _stamped], from);
        string[] columns = [.. ReportColumns];
        return query.End([.. columns, $"COUNT(*) AS {SqlText.Name(ReportSql.Count)}"], $"{SqlText.Name(Decided)}\nGROUP BY {string.Join(", ", columns)}");
    }

    /// <summary>The columns of counted items but for the count.</summary>
    public IEnumerable<string> ItemColumns => _items.Answered().Concat(_items.Decided()).Concat(_items.Explained()).Concat(_stamped).Select(SqlText.NameIn);

    /// <summary>The columns of counted reports but for the count.</summary>
    public IEnumerable<string> ReportColumns => _reports.Decided().Concat(_stamped).Select(SqlText.NameIn);
}
