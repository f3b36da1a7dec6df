using System.Net.Http.Headers;
using System.Net.Mime;
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
            if (Errors(problem.Exception) is { } errors) problem.ProblemDetails = new HttpValidationProblemDetails(errors) { Status = told.Status, Type = told.Type, Extensions = told.Extensions };
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
        app.Use((context, next) =>
        {
            context.Request.Headers.Accept = MediaTypeNames.Application.Json; // There is nothing else, and problems are told to everybody.
            if (!HttpMethods.IsPost(context.Request.Method)) return next(context);
            if (!IsJson(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
                return Task.CompletedTask;
            }

            context.Request.ContentType = MediaTypeNames.Application.Json; // However UTF-8 was spelt.
            return next(context);
        });
    }

    public static RouteGroupBuilder ProducesReportProblems(this RouteGroupBuilder doors) => doors
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    // JSON between programs is UTF-8 (RFC 8259, section 8.1).
    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType() && MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && (type.CharSet ?? "utf-8").Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static IDictionary<string, string[]>? Errors(Exception? exception) => exception switch
    {
        { InnerException: JsonException json } => json.ToErrors(),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => new Dictionary<string, string[]> { ["$"] = ["expected a report, which is a JSON object"] },
        _ => null,
    };

    private static bool IsOfTheSender(Exception exception) => Status(exception) < StatusCodes.Status500InternalServerError;

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        ArgumentException => StatusCodes.Status400BadRequest, // A word, or an address, that the policy in force does not read.
        _ => StatusCodes.Status500InternalServerError,
    };
}
