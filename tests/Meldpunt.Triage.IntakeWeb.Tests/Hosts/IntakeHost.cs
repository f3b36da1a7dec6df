using IntakeWeb;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Hosts;

/// <summary>The intake, listening on loopback, with a folder of its own that goes with it.</summary>
internal sealed class IntakeHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownsDirectory;

    private IntakeHost(WebApplication app, string directory, bool ownsDirectory) => (_app, Directory, _ownsDirectory) = (app, directory, ownsDirectory);

    public string Directory { get; }

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="directory">Where it keeps what it keeps; null for a new folder.</param>
    /// <param name="settings">Settings, as <c>--Intake:Name=value</c>.</param>
    public static async Task<IntakeHost> StartAsync(string? directory = null, params string[] settings)
    {
        string kept = directory ?? System.IO.Directory.CreateTempSubdirectory("intake-").FullName;
        WebApplication app = IntakeApp.Create(
            ["--urls=http://127.0.0.1:0", "--environment=Development", $"--Intake:Directory={kept}", "--Intake:RequestBurst=100000", "--Intake:ReportsPerMinute=100000", "--Logging:LogLevel:Default=Warning", .. settings]);
        IntakeHost host = new(app, kept, directory is null);
        await app.StartAsync();
        host.Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsDirectory) System.IO.Directory.Delete(Directory, recursive: true);
    }
}
