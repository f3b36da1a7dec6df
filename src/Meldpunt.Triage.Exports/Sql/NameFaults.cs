namespace Meldpunt.Triage.Exports.Sql;

/// <summary>What can be wrong with the names of tables and columns.</summary>
internal static class NameFaults
{
    private static readonly string[] Results =
        [ItemSql.Route, ItemSql.InDoubt, ItemSql.Unreadable, "policy", "policy_version", "policy_sha256"];

    private static readonly string[] Beginnings = ["possible_", "reason_", "question_", "referral_", "notice_"];

    public static void ThrowIfAny(SqlNames names)
    {
        string[] faults = [.. Of(names)];
        if (faults.Length > 0) throw new ArgumentException($"The names of tables and columns cannot be used: {string.Join("; ", faults)}", nameof(names));
    }

    private static IEnumerable<string> Of(SqlNames names)
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

        foreach ((string property, _) in tables.Where(table => Begins(table.Name, ["item__", "report__"])))
        {
            yield return $"{property} begins like a step of the query; give it its schema, or another name";
        }

        foreach ((string property, _) in keys.Where(key => Results.Contains(key.Name, StringComparer.OrdinalIgnoreCase) || Begins(key.Name, Beginnings) || key.Name.Contains("__", StringComparison.Ordinal)))
        {
            yield return $"{property} is the name of a column that the result has of its own";
        }

        if (string.Equals(names.ReportKey, names.ItemKey, StringComparison.OrdinalIgnoreCase)) yield return $"{nameof(names.ReportKey)} and {nameof(names.ItemKey)} are the same";
    }

    private static bool Begins(string name, string[] beginnings) => beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
