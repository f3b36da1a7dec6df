using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A host with a clock that the test sets.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost _host;

    private TestHost(IHost host, FakeTimeProvider clock, LogLines log) => (_host, Clock, Log) = (host, clock, log);

    public static DateTimeOffset Start { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A report of a drawing, every fact answered.</summary>
    public static Report Drawing { get; } = new()
    {
        Items = [new() { Format = Format.Photo, Rendering = Rendering.Drawn, Persons = Persons.Child, Nature = Nature.SexualAct, Place = Place.PublicInternet, Link = Link.Given }],
    };

    public FakeTimeProvider Clock { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => _host.Services;

    public TriageService Triage => Services.GetRequiredService<TriageService>();

    public static Task<TestHost> StartAsync(Action<TriageOptions> configure) => StartAsync(services => services.AddTriage(configure));

    public static async Task<TestHost> StartAsync(Action<IServiceCollection> add)
    {
        FakeTimeProvider clock = new(Start);
#pragma warning disable CA2000 // The host's logging disposes it.
        LogLines log = new();
#pragma warning restore CA2000
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(clock).AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        builder.Services.AddHealthChecks().AddTriage();
        add(builder.Services);
        IHost host = builder.Build();
        try
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            host.Dispose();
            throw;
        }

        return new(host, clock, log);
    }

    /// <summary>Lets the interval pass after which files are looked at.</summary>
    public void LookAtFiles() => Clock.Advance(TimeSpan.FromSeconds(2));

    /// <summary>Decides <see cref="Drawing"/>.</summary>
    public async Task<Decision> DecideDrawing() => await Triage.DecideAsync(Drawing, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
