using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Received;

/// <summary>What only a file has beside.</summary>
public sealed class SqliteReportStoreTests : ReportStoreTests
{
    private protected override Task<TestDatabase> MakeAsync() => Task.FromResult(TestDatabase.Sqlite);

    [Fact]
    public async Task The_tool_replays_the_journal_of_an_intake_while_it_runs_and_after()
    {
        string directory = Directory.CreateTempSubdirectory("intake-").FullName;
        string database = Path.Combine(directory, "intake.db");
        await using (IntakeHost host = await StartAsync(directory))
        {
            await TakeAsync(host, new(Guid.NewGuid(), Said));
            (await ReplayAsync(database)).Should().Be((0, 1));
            await TakeAsync(host, new(Guid.NewGuid(), [new("items[0]", null), new("items[0].link", "none"), new("searched", "yes")]));
            (await ReplayAsync(database)).Should().Be((0, 2));
            await TakeAsync(host, new(Guid.NewGuid(), Said));
        }

        (await ReplayAsync(database)).Should().Be((0, 3));
    }

    [Fact]
    public async Task Without_the_database_no_report_is_accepted_and_the_health_check_fails()
    {
        await using IntakeHost host = await StartAsync();
        await TakeAsync(host, new(Guid.NewGuid(), Said));
        await using (DbConnection open = await host.Services.GetRequiredService<Database>().OpenAsync(Stop)) SqliteConnection.ClearPool((SqliteConnection)open); // One that is still open would hide that the file is gone.
        await GoneAsync(host, "intake.db");
    }

    [Fact]
    public async Task Only_the_user_that_the_site_runs_as_can_open_its_folder()
    {
        string directory = Path.Combine(Path.GetTempPath(), $"intake-{Guid.NewGuid():N}");
        await using IntakeHost host = await StartAsync(directory);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(directory).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<(int Code, int Same)> ReplayAsync(string database)
    {
        using Process tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Meldpunt.Triage.Tool.dll"), "replay", database, "-o", "json"]) { RedirectStandardOutput = true })!;
        string said = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return (tool.ExitCode, JsonElement.Parse(said).GetProperty("same").GetInt32());
    }
}
