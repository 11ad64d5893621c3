namespace PartnerRelations.Http.Relations.Sending;

/// <summary>What a status means that comes with no refusal of the domain.</summary>
internal static class StatusMeanings
{
    public static (string Meaning, string Remedy) Of(int status) => status switch
    {
        >= 300 and <= 399 => ("The server points elsewhere, which is not followed, so that nothing goes to another host.", "Check the address in the options, and that the host's own handler signs in."),
        400 => ("The server does not understand the request.", "Check that client and server are of the same version."),
        401 => ("Nobody is signed in, or the sign-in was not accepted.", "Check the handler that the host has added for signing in."),
        403 => ("Whoever is signed in may not call this.", "Check the sign-in and the portal's own policies."),
        404 or 405 => ("The server does not offer this.", "Check the address in the options, and that client and server are of the same version."),
        408 or 504 => ("The server did not answer in time.", "Try again later."),
        413 => ("The request is larger than the server takes.", "Send less at once."),
        406 or 415 => ("The server does not take this form of data.", "Check the address in the options; it may not be that of the end points."),
        429 => ("There were too many calls.", "Wait as long as the answer says, and then call less often."),
        503 => ("The server is busy.", "Try again later."),
        >= 500 => ("The server failed.", "Try again later."),
        _ => ("The server refused.", "See the description and the code."),
    };
}
