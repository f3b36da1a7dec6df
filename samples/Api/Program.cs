using System.Text.Json;
using Api;
using Meldpunt.Triage;
using Meldpunt.Triage.Hosting;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = ReportLimits.LineBytes);
builder.Services.AddTriage();
builder.Services.AddOpenApi(WireSchemas.Show);

// Faults in a report are returned to the sender: a misspelt 'immediateDanger' must not be lost.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = problem =>
{
    if (problem.Exception is ArgumentException wrong) problem.ProblemDetails.Detail = wrong.Message;
    if (problem.Exception is BadHttpRequestException bad) problem.ProblemDetails.Detail = (bad.InnerException as JsonException ?? (Exception)bad).Message;
});

await using WebApplication app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = exception => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        ArgumentException => StatusCodes.Status400BadRequest, // A word, or an address, that the policy in force does not read.
        _ => StatusCodes.Status500InternalServerError,
    },
});
app.MapOpenApi();

// Typed reports and decisions are the documented JSON. Their words are those of the shipped policy.
app.MapPost("/reports", (Report report, TriageService triage, CancellationToken stop) => triage.DecideAsync(report, stop));

// The words of any other policy are read by its engine.
app.MapPost("/any-policy/reports", async (HttpRequest request, TriageService triage, CancellationToken stop) =>
{
    using MemoryStream body = new();
    await request.Body.CopyToAsync(body, stop);
    ReportReading reading = triage.Engine.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
    return reading.Report is { } report
        ? Results.Ok(await triage.DecidePreparedAsync(report, stop))
        : Results.Problem(string.Join('\n', reading.Faults), statusCode: StatusCodes.Status400BadRequest);
}).Accepts<Report>("application/json").Produces<Decision>();

await app.RunAsync();
