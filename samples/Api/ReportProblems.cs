using System.Text.Json;
using Meldpunt.Triage;
using Microsoft.AspNetCore.Mvc;

namespace Api;

/// <summary>
/// What is wrong goes back to the sender as problem details (RFC 9457), with every fault by its JSON path: a misspelt
/// <c>immediateDanger</c> must not be lost. It is no error of this program, so it is not logged as one.
/// </summary>
internal static class ReportProblems
{
    public static void AddReportProblems(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = problem =>
        {
            ProblemDetails told = problem.ProblemDetails;
            if (problem.Exception?.InnerException is JsonException json) problem.ProblemDetails = new HttpValidationProblemDetails(json.ToErrors()) { Status = told.Status, Type = told.Type, Extensions = told.Extensions };
            else if (problem.Exception is { } failure && IsOfTheSender(failure)) told.Detail = failure.Message;
        });
    }

    public static void UseReportProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = Status,
            SuppressDiagnosticsCallback = failure => IsOfTheSender(failure.Exception),
        });
        app.UseStatusCodePages();
    }

    public static RouteGroupBuilder ProducesReportProblems(this RouteGroupBuilder doors) => doors
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static bool IsOfTheSender(Exception exception) => Status(exception) < StatusCodes.Status500InternalServerError;

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        ArgumentException => StatusCodes.Status400BadRequest, // A word, or an address, that the policy in force does not read.
        _ => StatusCodes.Status500InternalServerError,
    };
}
