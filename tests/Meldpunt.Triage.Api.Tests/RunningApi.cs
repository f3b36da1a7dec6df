using System.Diagnostics;

namespace Meldpunt.Triage.Api.Tests;

/// <summary>The sample, started as anybody starts it, on a free port of this machine.</summary>
public sealed class RunningApi : IAsyncLifetime
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process = new()
    {
        StartInfo = new(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Api.dll"), "--urls", "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
        },
    };

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
        _process.Start();
        string? line;
        do line = await _process.StandardOutput.ReadLineAsync(patience.Token); while (line?.Contains(Listening, StringComparison.Ordinal) == false);
        Client.BaseAddress = new(line![(line!.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);

        // Nobody else reads what it goes on to say, and a full pipe would stop it.
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
