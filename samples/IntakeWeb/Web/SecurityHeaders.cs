using Microsoft.Net.Http.Headers;

namespace IntakeWeb.Web;

/// <summary>
/// What every answer says to the browser: take nothing from anyone else, keep nothing, tell nobody where you came from.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // 'self' alone; a form goes to this site or nowhere; no page stands in a frame.
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["X-Robots-Tag"] = "noindex";
            bool isFile = context.Request.Path.StartsWithSegments("/css", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/js", StringComparison.Ordinal);
            headers.CacheControl = isFile && context.Response.StatusCode is (StatusCodes.Status200OK or StatusCodes.Status304NotModified) ? "public, max-age=3600" : "no-store";
            headers.Remove(HeaderNames.Pragma);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
