namespace PartnerRelations.Simulator;

/// <summary>What a person reads first.</summary>
internal static class Greeting
{
    public static string For(Uri address) => $"""
        A Partner Center listens on {address.GetLeftPart(UriPartial.Authority)}

          What can be done here:  GET  {address}_simulator/
          Add a provider:         POST {address}_simulator/partners   with body  name, program IndirectProvider
          Tokens:                 POST {address}TENANT/oauth2/v2.0/token

        The world is made up, and gone when this ends. Stop it with Ctrl+C.
        """;
}
