namespace IntakeWeb.Web;

/// <summary>Lets only known languages stand in an address.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string language && Languages.All.Contains(language);
}
