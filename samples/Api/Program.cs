using Api;
using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = ReportLimits.LineBytes);
builder.Services.AddTriage();
builder.Services.AddHealthChecks().AddTriage();
builder.Services.AddOpenApi(WireDocument.Show);
builder.Services.AddReportProblems();

await using WebApplication app = builder.Build();
app.UseReportProblems();
app.MapOpenApi();
app.MapHealthChecks("/health");
RouteGroupBuilder doors = app.MapGroup("").AddEndpointFilter(PolicyHeader.AddAsync).ProducesReportProblems();

// Typed reports and decisions are the documented JSON. Their words are those of the shipped policy.
doors.MapPost("/reports", (Report report, TriageService triage, CancellationToken stop) => triage.DecideAsync(report, stop)).WithName("Decide");

// The words of any other policy are read by its engine.
doors.MapPost("/any-policy/reports", async (HttpRequest request, TriageService triage, CancellationToken stop) =>
{
    ReportReading reading = await triage.ReadAsync(request.Body, stop);
    return reading.Report is { } report
        ? Results.Ok(await triage.DecidePreparedAsync(report, stop))
        : Results.ValidationProblem(reading.ToErrors());
}).Accepts<Report>("application/json").Produces<Decision>().WithName("DecideByAnyPolicy");

await app.RunAsync();
