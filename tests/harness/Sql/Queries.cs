using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>Runs SQL that this program made itself.</summary>
[SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "No input of anybody stands in it.")]
internal static class Queries
{
    public static void Run(DbConnection connection, string text)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, each by the names of its columns; NULL is null, numbers are text.</summary>
    public static IEnumerable<Dictionary<string, string?>> Rows(DbConnection connection, string text)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        using DbDataReader reader = command.ExecuteReader();
        string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        while (reader.Read())
        {
            Dictionary<string, string?> row = new(names.Length, StringComparer.Ordinal);
            for (int i = 0; i < names.Length; i++) row[names[i]] = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
            yield return row;
        }
    }
}
