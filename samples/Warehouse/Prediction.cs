using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Warehouse;

/// <summary>
/// What the difference of the versions says about the archive, beside what was found in it. The rows of a difference
/// are about complete answers; of an item with unanswered facts the library says whether its decision changes.
/// </summary>
internal sealed class Prediction(Database database, PolicyDifference difference, Parts parts)
{
    private readonly string _old = Retriage.NameOf(difference.Old);
    private readonly string _new = Retriage.NameOf(difference.New);

    public bool Print()
    {
        Show.Line("");
        Show.Row("ITEMS THAT CHANGE", "FORESEEN", "FOUND");
        database.Run($"CREATE TABLE changes AS {Changes(0)}");
        for (int part = 1; part < parts.Count; part++) database.Run($"INSERT INTO changes {Changes(part)}");
        (long foreseen, bool alike) = (0, true);
        for (int row = 0; row < difference.Item.Rows.Count; row++)
        {
            string where = string.Join(" AND ", difference.Item.Rows[row].Where.Select(In).Append(Complete));
            long meant = database.Number($"SELECT CAST(COALESCE(SUM(items), 0) AS BIGINT) FROM changes WHERE {where}");
            alike &= Print($"row {row + 1} of the difference", meant, $"{where} AND changed");
            foreseen += meant;
        }

        alike &= Print("all rows", foreseen, $"{Complete} AND changed");
        return Print("with unanswered facts", Unanswered(), $"NOT ({Complete}) AND changed") & alike;
    }

    // How many items of each kind there are, and whether the versions decide them alike.
    private string Changes(int part)
    {
        string old = database.Parquet(Parts.File($"{_old}-items", part));
        string present = database.Parquet(Parts.File($"{_new}-items", part));
        string both = $"{database.Parquet(Parts.File("items", part))} AS i JOIN {old} AS o USING (report, item) JOIN {present} AS n USING (report, item)";
        return $"SELECT {Facts("i.")}, {Changed()} AS changed, COUNT(*) AS items FROM {both} GROUP BY ALL";
    }

    private string Complete => string.Join(" AND ", Columns.Select(column => $"{column} IS NOT NULL"));

    private FactList ItemFacts => difference.New.Vocabulary.ItemFacts;

    private IEnumerable<string> Columns => ItemFacts.Select(fact => Show.Column(fact.Id));

    private bool Print(string what, long foreseen, string where)
    {
        long found = database.Number($"SELECT CAST(COALESCE(SUM(items), 0) AS BIGINT) FROM changes WHERE {where}");
        Show.Row(what, foreseen, found);
        return foreseen == found;
    }

    private string Facts(string of) => string.Join(", ", Columns.Select(column => of + column));

    private string In(RowCondition condition) => $"{Show.Column(condition.Fact)} IN ({string.Join(", ", condition.Answers.Select(answer => $"'{answer}'"))})";

    // The route, or a reason; a reason that one version does not know is not given by it.
    private string Changed()
    {
        string[] before = [.. difference.Old.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        string[] after = [.. difference.New.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        IEnumerable<string> reasons = before.Union(after).Select(reason => Show.Column($"reason_{reason}")).Select(column =>
            $"{(Has(before, column) ? $"o.{column}" : "0")} <> {(Has(after, column) ? $"n.{column}" : "0")}");
        return $"({string.Join(" OR ", reasons.Prepend("o.route <> n.route"))})";
    }

    private static bool Has(string[] rules, string column) => rules.Any(rule => Show.Column($"reason_{rule}") == column);

    private long Unanswered()
    {
        TriageEngine old = TriageEngine.Create(difference.Old);
        TriageEngine present = TriageEngine.Create(difference.New);
        long changes = 0;
        foreach (object?[] row in database.Rows($"SELECT {Facts("")}, CAST(SUM(items) AS BIGINT) FROM changes WHERE NOT ({Complete}) GROUP BY ALL"))
        {
            Answers answers = Answers.None(ItemFacts);
            for (int fact = 0; fact < ItemFacts.Count; fact++) answers = answers.With(ItemFacts[fact].Id, (string?)row[fact]);
            ItemOutcome before = old.Decide(answers);
            ItemOutcome after = present.Decide(answers);
            if (before.Route != after.Route || before.Reasons != after.Reasons) changes += (long)row[^1]!;
        }

        return changes;
    }
}
