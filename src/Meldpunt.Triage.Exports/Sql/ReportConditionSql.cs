using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>Conditions on reports, over the facts of a report, its route, and the columns that were gathered of its items.</summary>
internal sealed class ReportConditionSql
{
    /// <summary>The column of the steps with the route of a report; no fact has a name like it.</summary>
    public const string Route = "route__";

    private readonly SoundPolicy _sound;
    private readonly List<(ItemCondition Item, bool IsNegated)> _asked;

    public ReportConditionSql(SoundPolicy policy)
    {
        _sound = policy;
        _asked = [.. policy.Policy.ReportConditions.SelectMany(condition => condition.OfItems()).Select(part => (part.Item, IsNegated(part.Of))).Distinct()];
    }

    /// <summary>For each question about items that conditions ask, the column with 1 where some item fulfils it, or does not where that is asked.</summary>
    public IEnumerable<string> Columns => _asked.Select((_, question) => Column(question));

    /// <summary>For each question that looks at the reasons or the answers of an item, the column with 1 where these are as asked.</summary>
    public IEnumerable<string> OfAnswers() => from question in Enumerable.Range(0, _asked.Count)
                                              where LooksAtAnswers(_asked[question].Item)
                                              select $"{SqlText.Flag(FitsAnswers(_asked[question].Item))} AS {Fitting(question)}";

    /// <summary>What is gathered of the items of a report: a column for each question.</summary>
    public IEnumerable<string> Gathered() => _asked.Select((asked, question) => $"MAX({Fulfils(question, asked.Item, asked.IsNegated)}) AS {Column(question)}");

    /// <summary>That any of some conditions holds.</summary>
    public string Any(ValueList<ReportCondition> alternatives) => SqlText.Any([.. alternatives.Select(Alternative)]);

    private static bool IsNegated(ItemQuantifier of) => of switch
    {
        ItemQuantifier.Some or ItemQuantifier.No => false,
        ItemQuantifier.Every => true,
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    private static string Column(int question) => SqlText.Name($"some__{SqlText.Number(question + 1)}");

    private static string Fitting(int question) => SqlText.Name($"fits__{SqlText.Number(question + 1)}");

    private static bool LooksAtAnswers(ItemCondition item) => !item.Reasons.IsEmpty || !item.Facts.Parts.IsEmpty;

    // Over the columns of an item's facts: of an item that is decided their names could be those of its columns.
    private string FitsAnswers(ItemCondition item)
    {
        List<string> parts = [.. item.Facts.Parts.Select(Answered)];
        CompiledItems rules = _sound.Compiled.Items;
        if (!item.Reasons.IsEmpty) parts.Add(SqlText.Any([.. rules.GivingReasons.Where(rule => item.Reasons.Contains(rules[rule].Id)).Select(rule => ItemSql.Applies(_sound, rule))]));
        return SqlText.All(parts);
    }

    private static string Fulfils(int question, ItemCondition item, bool isNegated)
    {
        List<string> parts = [];
        if (!item.Routes.IsEmpty) parts.Add(SqlText.In(SqlText.Name(ItemSql.Route), [.. item.Routes]));
        if (item.InDoubt) parts.Add($"{SqlText.Name(ItemSql.InDoubt)} = 1");
        if (LooksAtAnswers(item)) parts.Add($"{Fitting(question)} = 1");
        string fulfils = SqlText.All(parts);
        return isNegated ? SqlText.FlagOfNot(fulfils) : SqlText.Flag(fulfils);
    }

    private string Alternative(ReportCondition condition)
    {
        List<string> parts = [.. condition.Facts.Parts.Select(Answered)];
        if (!condition.Routes.IsEmpty) parts.Add(SqlText.In(SqlText.Name(Route), [.. condition.Routes]));
        parts.AddRange(condition.OfItems().Select(part => Holds(part.Of, part.Item)));
        return SqlText.All(parts);
    }

    // What was gathered is NULL where there are no items.
    private string Holds(ItemQuantifier of, ItemCondition item)
    {
        string column = Column(_asked.IndexOf((item, IsNegated(of))));
        return of switch
        {
            ItemQuantifier.Some => $"{column} = 1",
            ItemQuantifier.No => $"COALESCE({column}, 0) = 0",
            ItemQuantifier.Every => $"{column} = 0",
            _ => throw new ArgumentOutOfRangeException(nameof(of)),
        };
    }

    // Unlike a rule for an item, a part holds only when there is an answer.
    private static string Answered(FactCondition part) => SqlText.In(SqlText.Name(SqlText.Column(part.Fact)), [.. part.Answers]);
}
