using System.Diagnostics;
using System.Text.Json;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Npgsql;

namespace Meldpunt.Triage.IntakeWeb.Tests.Received;

/// <summary>The same on a server of PostgreSQL.</summary>
public sealed class PostgreSqlReportStoreTests : ReportStoreTests
{
    // As in docs/intake.md.
    private const string Lines = """psql -Atc "SELECT trim(trailing E'\n' FROM convert_from(line, 'UTF8')) FROM decision ORDER BY id" | """;

    private protected override Task<TestDatabase> MakeAsync() => TestDatabase.PostgreSqlAsync();

    [Fact]
    public async Task The_tool_replays_the_journal_by_a_pipe_as_the_documentation_says()
    {
        (await File.ReadAllTextAsync(Measures.IntakePage.PageFile, Stop)).Should().Contain($"`{Lines}meldpunt replay -`");
        await using IntakeHost host = await StartAsync();
        for (int i = 0; i < 3; i++) await TakeAsync(host, new(Guid.NewGuid(), Said));
        NpgsqlConnectionStringBuilder server = new(Kept.Settings[0].Split('=', 2)[1]);
        ProcessStartInfo start = new("bash", ["-c", $"{Lines}dotnet {Path.Combine(AppContext.BaseDirectory, "Meldpunt.Triage.Tool.dll")} replay - -o json"]) { RedirectStandardOutput = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"], start.Environment["PGDATABASE"]) =
            (server.Host, server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), server.Username, server.Database);
        using Process pipe = Process.Start(start)!;
        JsonElement.Parse(await pipe.StandardOutput.ReadToEndAsync(Stop)).GetProperty("same").GetInt32().Should().Be(3);
    }
}
