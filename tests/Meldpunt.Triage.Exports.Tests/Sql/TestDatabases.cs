using System.Data.Common;
using Meldpunt.Triage.Harness.Sql;

namespace Meldpunt.Triage.Exports.Tests.Sql;

/// <summary>Empty databases for tests.</summary>
internal static class TestDatabases
{
    /// <summary>Opens one. Where DuckDB's library is not there, a test over it is skipped, and in CI it fails.</summary>
    public static DbConnection OpenOrSkip(SqlDialect dialect)
    {
        if (DuckDbLibrary.IsNeeded(dialect) && !DuckDbLibrary.IsThere)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException(DuckDbLibrary.HowToGet);
            Assert.Skip(DuckDbLibrary.HowToGet);
        }

        return Databases.Open(dialect);
    }
}
