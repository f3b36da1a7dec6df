using System.Text;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Sql;

/// <summary>What can be wrong with the names of tables and columns.</summary>
internal static class SqlNameValidator
{
    private static readonly string[] Results =
        [ItemSql.Route, ItemSql.InDoubt, ItemSql.Unreadable, "policy", "policy_version", "policy_sha256"];

    private static readonly string[] Beginnings = ["possible_", "reason_", "question_", "referral_", "notice_", "label_"];

    /// <param name="names">The names.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="areCounts">Whether the views that count are made.</param>
    public static void ThrowIfAny(SqlNames names, SqlDialect dialect, bool areCounts = false)
    {
        string[] faults = [.. Validate(names, dialect, areCounts)];
        if (faults.Length > 0) throw new ArgumentException($"The names of tables and columns cannot be used: {string.Join("; ", faults)}", nameof(names));
    }

    private static IEnumerable<string> Validate(SqlNames names, SqlDialect dialect, bool areCounts)
    {
        (string Property, string Name)[] tables =
        [
            (nameof(names.Items), names.Items ?? ""), (nameof(names.Reports), names.Reports ?? ""),
            (nameof(names.TriagedItems), names.TriagedItems ?? ""), (nameof(names.TriagedReports), names.TriagedReports ?? ""),
            .. areCounts ? [(nameof(names.CountedItems), names.CountedItems ?? ""), (nameof(names.CountedReports), names.CountedReports ?? "")] : Array.Empty<(string, string)>(),
        ];
        (string Property, string Name)[] keys = [(nameof(names.ReportKey), names.ReportKey ?? ""), (nameof(names.ItemKey), names.ItemKey ?? "")];
        return
        [
            .. tables.SelectMany(table => table.Name.Split('.'), (table, part) => (table.Property, Name: part)).Concat(keys)
                .SelectMany(one => OfName(one.Property, one.Name, dialect)).Distinct(),
            .. OfTables(tables),
            .. OfKeys(keys, dialect),
        ];
    }

    private static IEnumerable<string> OfName(string property, string name, SqlDialect dialect)
    {
        if (string.IsNullOrWhiteSpace(name) || PlainText.Clean(name) != name)
        {
            yield return $"{property} is blank, has a blank part, or has an invisible character";
            yield break;
        }

        if (Dialects.LongestName(dialect) is { } longest && Encoding.UTF8.GetByteCount(name) > longest)
        {
            yield return $"{property} has {Encoding.UTF8.GetByteCount(name)} bytes, and {Dialects.NameOf(dialect)} keeps {longest}";
        }

        if (Dialects.TextRefusal(dialect, name) is { } refusal) yield return $"{property} cannot be used: {refusal}";
        bool isView = property is nameof(SqlNames.TriagedItems) or nameof(SqlNames.TriagedReports) or nameof(SqlNames.CountedItems) or nameof(SqlNames.CountedReports);
        if (isView && Dialects.ViewRefusal(dialect, name) is { } ofView) yield return $"{property} cannot be used: {ofView}";
    }

    // Where one of two has no schema, it may be that of the other.
    private static IEnumerable<string> OfTables((string Property, string Name)[] tables)
    {
        for (int i = 0; i < tables.Length; i++)
        {
            foreach ((string property, string name) in tables[(i + 1)..])
            {
                if (IsSame(tables[i].Name, name)) yield return $"{tables[i].Property} and {property} are the same, or may be";
            }

            if (Begins(tables[i].Name, ["item__", "items__", "report__"]))
            {
                yield return $"{tables[i].Property} begins like a step of the query; qualify it with its schema, or choose another name";
            }
        }
    }

    private static IEnumerable<string> OfKeys((string Property, string Name)[] keys, SqlDialect dialect)
    {
        foreach ((string property, string name) in keys)
        {
            if (Results.Contains(name, StringComparer.OrdinalIgnoreCase) || Begins(name, Beginnings)) yield return $"{property} is the name of a column of the result itself, or begins like one";
            else if (name.Contains("__", StringComparison.Ordinal)) yield return $"{property} has two consecutive underscores, like the columns of the query's steps";
            else if (Dialects.Refusal(dialect, name) is { } refusal) yield return $"{property} cannot be used: {refusal}";
        }

        if (string.Equals(keys[0].Name, keys[1].Name, StringComparison.OrdinalIgnoreCase)) yield return $"{keys[0].Property} and {keys[1].Property} are the same";
    }

    private static bool IsSame(string left, string right)
    {
        bool whole = left.Contains('.', StringComparison.Ordinal) && right.Contains('.', StringComparison.Ordinal);
        return string.Equals(whole ? left : left.Split('.')[^1], whole ? right : right.Split('.')[^1], StringComparison.OrdinalIgnoreCase);
    }

    private static bool Begins(string name, string[] beginnings) => beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
