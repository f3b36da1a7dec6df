using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Received;

/// <summary>The same on a server of PostgreSQL.</summary>
public sealed class PostgreSqlReportStoreTests : ReportStoreTests
{
    private protected override Task<TestDatabase> MakeAsync() => TestDatabase.PostgreSqlAsync();
}
