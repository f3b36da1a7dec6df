using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IntakeWeb.Web;

/// <summary>How much and how often one visitor may ask. What is over it gets a plain page, and harms nobody else.</summary>
internal sealed class RequestLimits(RequestDelegate next)
{
    /// <summary>The most bytes that a form may have: an address of the most characters, each written as %XX%XX%XX, and the rest.</summary>
    public const int FormBytes = 128 * 1024;

    // What was said stands in the address of the page, so an address can be long.
    private const int AddressBytes = 96 * 1024;

    // A larger form is read to its end and thrown away, so that the browser shows the page that says so.
    private const int DrainedBytes = 8 * 1024 * 1024;

    public static void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestLineSize = AddressBytes;
        server.Limits.MaxRequestBufferSize = 2 * AddressBytes;
        server.Limits.MaxRequestBodySize = DrainedBytes;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength is null or <= FormBytes)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = FormBytes;
            await next(context);
            return;
        }

        if (context.Request.ContentLength <= DrainedBytes) await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    /// <summary>The limit of a visitor's pages, and within it that of the reports sent.</summary>
    public static PartitionedRateLimiter<HttpContext> Limiter(IntakeOptions options) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Visitor(context), _ => new()
        {
            TokenLimit = options.RequestBurst,
            TokensPerPeriod = options.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        })),
        PartitionedRateLimiter.Create<HttpContext, string>(context => SendsReport(context)
            ? RateLimitPartition.GetFixedWindowLimiter(Visitor(context), _ => new() { PermitLimit = options.ReportsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("")));

    private static bool SendsReport(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Value?.EndsWith("/check", StringComparison.OrdinalIgnoreCase) == true;

    // Kept in memory alone, while requests come.
    private static string Visitor(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
