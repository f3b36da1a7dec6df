using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>What can be wrong with the names of tables and columns.</summary>
internal static class NameFaults
{
    private static readonly string[] Results =
        [ItemSql.Route, ItemSql.InDoubt, ItemSql.Unreadable, "policy", "policy_version", "policy_sha256"];

    public static void ThrowIfAny(SqlNames names, TriagePolicy policy)
    {
        string[] faults = [.. Of(names, policy)];
        if (faults.Length > 0) throw new ArgumentException($"The names of tables and columns cannot be used: {string.Join("; ", faults)}", nameof(names));
    }

    private static IEnumerable<string> Of(SqlNames names, TriagePolicy policy)
    {
        (string Property, string Name)[] tables =
        [
            (nameof(names.Items), names.Items), (nameof(names.Reports), names.Reports),
            (nameof(names.TriagedItems), names.TriagedItems), (nameof(names.TriagedReports), names.TriagedReports),
        ];
        (string Property, string Name)[] keys = [(nameof(names.ReportKey), names.ReportKey), (nameof(names.ItemKey), names.ItemKey)];
        foreach ((string property, string name) in tables.Concat(keys))
        {
            if (name.Split('.').Any(string.IsNullOrWhiteSpace) || name.Any(char.IsControl)) yield return $"{property} has a part that is blank or a control character";
        }

        foreach (IGrouping<string, (string Property, string Name)> same in tables.GroupBy(table => table.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            yield return $"{string.Join(" and ", same.Select(table => table.Property))} are the same";
        }

        string[] taken = [.. Results, .. policy.Rules.Select(rule => SqlText.Column(rule.Id, "reason_"))];
        foreach ((string property, string name) in keys.Where(key => taken.Contains(key.Name, StringComparer.OrdinalIgnoreCase) || key.Name.Contains("__", StringComparison.Ordinal)))
        {
            yield return $"{property} is the name of a column that the result has of its own";
        }

        if (string.Equals(names.ReportKey, names.ItemKey, StringComparison.OrdinalIgnoreCase)) yield return $"{nameof(names.ReportKey)} and {nameof(names.ItemKey)} are the same";
    }
}
