using Meldpunt.Triage;

namespace Api;

/// <summary>
/// Says with each decision which policy made it, as a structured field (RFC 9651):
/// <c>Triage-Policy: "meldpunt-kinderporno-nl";version="2026.11.28";sha256="…"</c>. What a header cannot hold of a version is percent-encoded.
/// </summary>
internal static class PolicyHeader
{
    public const string Name = "Triage-Policy";

    public static async ValueTask<object?> AddAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        object? answer = await next(context);
        if ((answer is IValueHttpResult result ? result.Value : answer) is Decision { Policy: { } policy })
        {
            context.HttpContext.Response.Headers[Name] = $"\"{policy.Id}\";version=\"{Uri.EscapeDataString(policy.Version)}\";sha256=\"{policy.Sha256}\"";
        }

        return answer;
    }
}
