using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddTriage(builder.Configuration.GetSection("Triage"));
builder.Services.AddHealthChecks().AddTriage();

using IHost host = builder.Build();
await host.StartAsync();
TriageService triage = host.Services.GetRequiredService<TriageService>();
Decision decision = await triage.DecideAsync(new Report { Items = [new() { Place = Place.DarkWeb }] });
Console.WriteLine($"{decision.Route} by {decision.Policy.Version}");
await host.StopAsync();
