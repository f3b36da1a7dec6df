using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace IntakeWeb.Web;

/// <summary>Whose word is taken for where a request comes from.</summary>
internal static class Proxies
{
    public static ForwardedHeadersOptions Of(IntakeOptions options)
    {
        ForwardedHeadersOptions forwarded = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (string proxy in options.KnownProxies) forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        return forwarded;
    }
}
