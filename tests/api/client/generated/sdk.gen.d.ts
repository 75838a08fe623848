import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from './client/index.ts';
import type { CreatePostData, CreatePostErrors, CreatePostResponses, CreateUserData, CreateUserErrors, CreateUserResponses, DeletePostData, DeletePostErrors, DeletePostResponses, DeleteUserData, DeleteUserErrors, DeleteUserResponses, GetPostData, GetPostErrors, GetPostResponses, GetUserData, GetUserErrors, GetUserResponses, ListPostsData, ListPostsErrors, ListPostsResponses, ListUsersData, ListUsersErrors, ListUsersResponses, ReplacePostData, ReplacePostErrors, ReplacePostResponses, ReplaceUserData, ReplaceUserErrors, ReplaceUserResponses, UpdatePostData, UpdatePostErrors, UpdatePostResponses, UpdateUserData, UpdateUserErrors, UpdateUserResponses } from './types.gen.ts';
export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};
/**
 * List posts, newest first
 */
export declare const listPosts: <ThrowOnError extends boolean = false>(options?: Options<ListPostsData, ThrowOnError>) => RequestResult<ListPostsResponses, ListPostsErrors, ThrowOnError>;
/**
 * Publish a post
 */
export declare const createPost: <ThrowOnError extends boolean = false>(options: Options<CreatePostData, ThrowOnError>) => RequestResult<CreatePostResponses, CreatePostErrors, ThrowOnError>;
/**
 * Delete a post
 */
export declare const deletePost: <ThrowOnError extends boolean = false>(options: Options<DeletePostData, ThrowOnError>) => RequestResult<DeletePostResponses, DeletePostErrors, ThrowOnError>;
/**
 * Get a post
 */
export declare const getPost: <ThrowOnError extends boolean = false>(options: Options<GetPostData, ThrowOnError>) => RequestResult<GetPostResponses, GetPostErrors, ThrowOnError>;
/**
 * Change parts of a post
 *
 * What is absent stays as it is. Every field is needed, so null is an error.
 */
export declare const updatePost: <ThrowOnError extends boolean = false>(options: Options<UpdatePostData, ThrowOnError>) => RequestResult<UpdatePostResponses, UpdatePostErrors, ThrowOnError>;
/**
 * Replace a post
 */
export declare const replacePost: <ThrowOnError extends boolean = false>(options: Options<ReplacePostData, ThrowOnError>) => RequestResult<ReplacePostResponses, ReplacePostErrors, ThrowOnError>;
/**
 * List users, newest first
 */
export declare const listUsers: <ThrowOnError extends boolean = false>(options?: Options<ListUsersData, ThrowOnError>) => RequestResult<ListUsersResponses, ListUsersErrors, ThrowOnError>;
/**
 * Add a user
 */
export declare const createUser: <ThrowOnError extends boolean = false>(options: Options<CreateUserData, ThrowOnError>) => RequestResult<CreateUserResponses, CreateUserErrors, ThrowOnError>;
/**
 * Delete a user
 */
export declare const deleteUser: <ThrowOnError extends boolean = false>(options: Options<DeleteUserData, ThrowOnError>) => RequestResult<DeleteUserResponses, DeleteUserErrors, ThrowOnError>;
/**
 * Get a user
 */
export declare const getUser: <ThrowOnError extends boolean = false>(options: Options<GetUserData, ThrowOnError>) => RequestResult<GetUserResponses, GetUserErrors, ThrowOnError>;
/**
 * Change parts of a user
 *
 * What is absent stays as it is. Every field is needed, so null is an error.
 */
export declare const updateUser: <ThrowOnError extends boolean = false>(options: Options<UpdateUserData, ThrowOnError>) => RequestResult<UpdateUserResponses, UpdateUserErrors, ThrowOnError>;
/**
 * Replace a user
 */
export declare const replaceUser: <ThrowOnError extends boolean = false>(options: Options<ReplaceUserData, ThrowOnError>) => RequestResult<ReplaceUserResponses, ReplaceUserErrors, ThrowOnError>;
