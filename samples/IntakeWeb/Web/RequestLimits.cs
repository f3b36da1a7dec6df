using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Net.Http.Headers;

namespace IntakeWeb.Web;

/// <summary>How much and how often one visitor may ask. What is over it gets a plain page, and harms nobody else.</summary>
internal sealed class RequestLimits(RequestDelegate next)
{
    /// <summary>The most bytes that a form may have: an address of the most characters, each written as %XX%XX%XX, and the rest.</summary>
    public const int FormBytes = 128 * 1024;

    private static readonly HashSet<string> Methods = ["GET", "HEAD", "POST"];

    // What was said stands in the address of the page, so an address can be long.
    private const int AddressBytes = 96 * 1024;

    // Somewhat more is read, so that the browser shows the page that says so; the server answers what is over it by itself, without one.
    private const int ReadBytes = 512 * 1024;

    private const int NetworkBytes = 8;

    // A larger form is read to its end and thrown away, so that the browser shows the page that says so.
    private const int DrainedBytes = 8 * 1024 * 1024;

    public static void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestLineSize = ReadBytes;
        server.Limits.MaxRequestHeadersTotalSize = 2 * ReadBytes; // In HTTP/2 and 3 the address is a header.
        server.Limits.Http2.MaxRequestHeaderFieldSize = ReadBytes;
        server.Limits.MaxRequestBufferSize = 2 * ReadBytes;
        server.Limits.MaxRequestBodySize = DrainedBytes;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Methods.Contains(context.Request.Method) || !IsUtf8(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (TooLong(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        long most = context.GetEndpoint()?.Metadata.GetMetadata<FormLimitAttribute>()?.Bytes ?? FormBytes;
        if (context.Request.ContentLength is null || context.Request.ContentLength <= most)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
            await next(context);
            return;
        }

        if (context.Request.ContentLength <= DrainedBytes) await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    /// <summary>The limit of a visitor's pages, and within it that of the reports sent.</summary>
    public static PartitionedRateLimiter<HttpContext> Limiter(IntakeOptions options) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path == QuickExit.Path
            ? RateLimitPartition.GetNoLimiter("") // Whoever wants to leave can.
            : RateLimitPartition.GetTokenBucketLimiter(Visitor(context), _ => new()
            {
                TokenLimit = options.RequestBurst,
                TokensPerPeriod = options.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            })),
        PartitionedRateLimiter.Create<HttpContext, string>(context => SendsReport(context)
            ? RateLimitPartition.GetFixedWindowLimiter(Visitor(context), _ => new() { PermitLimit = options.ReportsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("")));

    private static int? TooLong(HttpRequest request)
    {
        if (request.Path.Value!.Length + (request.QueryString.Value?.Length ?? 0) > AddressBytes) return StatusCodes.Status414UriTooLong;
        return request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)) > AddressBytes ? StatusCodes.Status431RequestHeaderFieldsTooLarge : null;
    }

    private static bool SendsReport(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Value?.TrimEnd('/').EndsWith("/check", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) || type.Charset.Value is null or "" || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    // Kept in memory alone, while requests come. Who has IPv6 has a whole network of addresses (RFC 6177), and is one visitor.
    private static string Visitor(HttpContext context)
    {
        IPAddress? address = context.Connection.RemoteIpAddress;
        if (address is null or { AddressFamily: not AddressFamily.InterNetworkV6 }) return address?.ToString() ?? "";
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : Convert.ToHexString(address.GetAddressBytes().AsSpan(..NetworkBytes));
    }
}
