namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>What a status means where the code says nothing that is known.</summary>
internal static class StatusMeanings
{
    public static (string Meaning, string Remedy) Of(int status) => status switch
    {
        >= 300 and <= 399 => ("The service points elsewhere, which is not followed, so that no token goes to another host.", "Check the address in the options."),
        400 => ("The service finds fault with the request.", "See the description and the code."),
        401 => ("The token was not accepted, not even a fresh one.", "Check that it is issued by the partner's tenant for this cloud's Partner Center."),
        403 => ("The caller may not do this.", "Check the program, the user's role, the kind of token, and the relationship with the customer."),
        404 => ("There is no such record, or none that this partner may see.", "Check the ids."),
        405 => ("The service does not offer this on this record.", "Check the address in the options."),
        406 or 415 => ("The service does not take this form of data.", "Check the address in the options; it may not be Partner Center's."),
        408 or 504 => ("The service did not answer in time.", "Try again later."),
        409 => ("There is such a record already.", "Read the one that is there."),
        412 => ("The record has changed since it was read: its etag is stale.", "Read it again, make the change anew and send it with the new etag."),
        429 => ("Too many calls; those that were refused count, too.", "Wait as long as the answer says and then call less often; audit records and webhooks tell the same without polling."),
        503 => ("The service is busy.", "Try again later."),
        >= 500 => ("The service failed.", "Try again later; Microsoft's support finds the call by its ids."),
        _ => ("The service refused.", "See the description and the code."),
    };
}
