using System.Diagnostics;
using System.Text;

namespace Meldpunt.Triage.Api.Tests;

/// <summary>The sample, started as anybody starts it, on a free port of this machine. It logs everything that it can.</summary>
public sealed class RunningApi : IAsyncLifetime
{
    private const string Listening = "Now listening on: ";

    private readonly StringBuilder _log = new();
    private readonly Process _process = new()
    {
        StartInfo = new(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Api.dll"), "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore", "Trace" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
    };

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, told) => Keep(told.Data, listening);
        _process.ErrorDataReceived += (_, told) => Keep(told.Data, listening);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client.BaseAddress = new(await listening.Task.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    /// <summary>What it logged so far: up to a request that is made now.</summary>
    public async Task<string> LogAsync()
    {
        string last = $"/{Guid.NewGuid():N}";
        using HttpResponseMessage answer = await Client.GetAsync(last);
        for (int i = 0; i < 1_000; i++)
        {
            lock (_log)
            {
                if (_log.ToString() is { } log && log.Split(last).Length > 2) return log;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("The log does not tell of the last request.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line, TaskCompletionSource<string> listening)
    {
        lock (_log) _log.AppendLine(line);
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is { } at and >= 0) listening.TrySetResult(line[(at + Listening.Length)..]);
    }
}
