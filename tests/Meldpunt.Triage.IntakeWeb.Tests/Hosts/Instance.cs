using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Meldpunt.Triage.IntakeWeb.Tests.Hosts;

/// <summary>The intake as a process of its own, which can be killed.</summary>
internal sealed class Instance : IDisposable
{
    private readonly Process _process;

    private Instance(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it, and waits until it is healthy.</summary>
    /// <param name="settings">Its settings.</param>
    public static async Task<Instance> StartAsync(params string[] settings)
    {
        Uri address = new($"http://127.0.0.1:{FreePort()}");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "IntakeWeb.dll"), $"--urls={address}", "--environment=Development", "--Logging:LogLevel:Default=Warning",
            "--Intake:RequestBurst=100000", "--Intake:RequestsPerSecond=100000", "--Intake:ReportsPerMinute=100000", .. settings,
        ];
        Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        Instance instance = new(process, address);
        using HttpClient client = new() { BaseAddress = address };
        for (int tries = 0; tries < 300; tries++)
        {
            process.HasExited.Should().BeFalse("it starts");
            try
            {
                using HttpResponseMessage health = await client.GetAsync("/health");
                if (health.IsSuccessStatusCode) return instance;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The intake did not start.");
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
