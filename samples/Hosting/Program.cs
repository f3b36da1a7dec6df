using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services
    .AddTriage(options =>
    {
        options.AddPolicyFile("samples/policies/earlier.json");                                       // in force at once
        options.AddPolicyFile("samples/policies/present.json", new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)); // and from then on
        options.WhenJournalFails = JournalFailure.FailDecision;
    })
    .AddFileJournal(journal =>
    {
        journal.Directory = Path.Combine(Path.GetTempPath(), "meldpunt-decisions");
        journal.Retention = TimeSpan.FromDays(365);
    });
builder.Services.AddHealthChecks().AddTriage();

using IHost host = builder.Build();
await host.StartAsync();
TriageService triage = host.Services.GetRequiredService<TriageService>();
Decision decision = await triage.DecideAsync(new Report { Items = [new() { Place = Place.DarkWeb }] });
Console.WriteLine($"{decision.Route} by {decision.Policy.Version}");
await host.StopAsync();
