using System.Text;
using Meldpunt.Triage.Exports.Compiled;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>What a database cannot express of a policy.</summary>
/// <param name="policy">The policy.</param>
/// <param name="dialect">The database.</param>
/// <param name="names">The names of tables and columns.</param>
/// <param name="areCounts">Whether it is about the views that count, which have the answers of items as well.</param>
internal sealed class SqlFaults(SoundPolicy policy, SqlDialect dialect, SqlNames names, bool areCounts = false)
{
    private readonly FaultList _faults = new();

    public void ThrowIfAny()
    {
        TriagePolicy source = policy.Policy;
        AddNames();
        AddColumns("$.groups", "item", 8 + source.Routes.Count + source.Rules.Count() + (source.Vocabulary.ItemFacts.Count * (areCounts ? 2 : 1)));
        int shown = 7 + source.Referrals.Count + source.Notices.Count + source.Labels.Count + source.Vocabulary.ReportFacts.Count;
        int inSteps = 4 + source.Referrals.Count + source.Vocabulary.ReportFacts.Count + new ReportConditionSql(policy).Columns.Count();
        AddColumns("$.notices", "report", Math.Max(shown, inSteps));
        if (_faults.Count > 0) throw policy.Refused($"SQL for {Dialects.NameOf(dialect)}", _faults);
    }

    private void AddNames()
    {
        TriagePolicy source = policy.Policy;
        if (Dialects.TextRefusal(dialect, source.Version) is { } refusal) _faults.Add("$.version", $"{refusal}; choose another version");
        AddFacts("$.itemFacts", source.Vocabulary.ItemFacts, [names.ReportKey, names.ItemKey]);
        AddFacts("$.reportFacts", source.Vocabulary.ReportFacts, [names.ReportKey]);
        for (int i = 0; i < source.Routes.Count; i++) AddLong($"$.routes[{i}]", SqlText.Column(source.Routes[i], "possible_"));
        foreach ((RuleGroup group, int g) in source.Groups.Select((group, g) => (group, g)))
        {
            for (int r = 0; r < group.Rules.Count; r++) AddLong($"$.groups[{g}].rules[{r}].id", SqlText.Column(group.Rules[r].Id, "reason_"));
        }

        for (int i = 0; i < source.Referrals.Count; i++) AddLong($"$.referrals[{i}].id", SqlText.Column(source.Referrals[i].Id, "report__before_"));
        for (int i = 0; i < source.Notices.Count; i++) AddLong($"$.notices[{i}].id", SqlText.Column(source.Notices[i].Id, "notice_"));
        for (int i = 0; i < source.Labels.Count; i++) AddLong($"$.labels[{i}].id", SqlText.Column(source.Labels[i].Id, "label_"));
    }

    private void AddFacts(string path, FactList facts, string[] keys)
    {
        for (int i = 0; i < facts.Count; i++)
        {
            string column = SqlText.Column(facts[i].Id);
            AddLong($"{path}[{i}].id", SqlText.Column(facts[i].Id, "question_") + "__00");
            if (Dialects.Refusal(dialect, column) is { } refusal) _faults.Add($"{path}[{i}].id", $"{refusal}; choose another id");

            if (keys.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                _faults.Add($"{path}[{i}].id", $"the fact '{facts[i].Id}' would have the same column as a key, '{column}'; give the key another name");
            }
        }
    }

    private void AddLong(string path, string column)
    {
        if (Dialects.LongestName(dialect) is { } longest && Encoding.UTF8.GetByteCount(column) > longest)
        {
            _faults.Add(path, $"it would need a column with a name of {column.Length} characters, but {Dialects.NameOf(dialect)} keeps only {longest}; choose a shorter id");
        }
    }

    private void AddColumns(string path, string what, int columns)
    {
        if (Dialects.MostColumns(dialect) is { } most && columns > most)
        {
            _faults.Add(path, $"a row of a triaged {what} would have {columns} columns, but {Dialects.NameOf(dialect)} allows only {most}");
        }
    }
}
