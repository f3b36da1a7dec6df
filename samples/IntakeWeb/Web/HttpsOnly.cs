namespace IntakeWeb.Web;

/// <summary>
/// Outside Development no page comes over plain http: what a reporter says would be read on the way. The health check may,
/// for it says nothing.
/// </summary>
internal sealed partial class HttpsOnly(RequestDelegate next, ILogger<HttpsOnly> log)
{
    private int _told;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || context.Request.Path == IntakeApp.Health) return next(context);
        if (Interlocked.Exchange(ref _told, 1) == 0) Refused(log);
        context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Error, "Pages are refused: they are asked for over http. Behind a proxy with a certificate, let it send "
        + "X-Forwarded-Proto and name its IP address in Intake:KnownProxies; else listen on https.")]
    private static partial void Refused(ILogger log);
}
