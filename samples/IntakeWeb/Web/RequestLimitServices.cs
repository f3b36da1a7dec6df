using System.Globalization;
using System.Threading.RateLimiting;

namespace IntakeWeb.Web;

/// <summary>Adds the limits of requests to the application.</summary>
internal static class RequestLimitServices
{
    public static void AddRequestLimits(this IServiceCollection services, IntakeOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = RequestLimits.Limiter(options);
        limiter.OnRejected = (rejected, _) =>
        {
            bool isKnown = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after);
            int seconds = isKnown ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 5;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });
}
